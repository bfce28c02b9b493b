package org.chokepoint.brief.section;

import java.util.List;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Block.Paragraph;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Inline;
import org.chokepoint.brief.document.Line;
import org.chokepoint.model.signal.Attribution;
import org.chokepoint.model.signal.Certainty;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.Language;
import org.chokepoint.model.source.Quote;
import org.chokepoint.model.source.Sourced;

/** Turns of phrase that several sections share. */
final class Wording {

  private Wording() {}

  static Block plain(String words) {
    return Paragraph.of(Line.words(words));
  }

  static Block caveat(String words) {
    return new Paragraph(Block.Tone.CAVEAT, Line.words(words));
  }

  static Block heading(String words) {
    return new Block.Heading(Line.words(words));
  }

  /** Where a quotation stands, as a figure that cites it. */
  static Line characters(Quote quote) {
    String where = quote.span().start() + "\u2013" + quote.span().end();
    return Line.figure(Figure.asPrinted(Sourced.quoted(where, quote), ""));
  }

  static Line words(Quote quote, Language language) {
    return new Line(List.of(new Inline.Quoted(quote, language)));
  }

  /** A term with the words it was read from as its source. */
  static <V> Line term(String label, Cited<V> cited) {
    return Line.fact(Sourced.quoted(label, cited.quote()));
  }

  static String attribution(Attribution attribution) {
    return switch (attribution) {
      case ACTOR -> "The actor's own words or deed, as the document reports it.";
      case AUTHORITY -> "A government or court, as the document reports it.";
      case REPORTED -> "A named third party, as the document reports it.";
      case COMMENTATOR -> "The author's inference, not a statement of the actor.";
    };
  }

  static String voice(Attribution attribution) {
    return switch (attribution) {
      case ACTOR -> "the actor";
      case AUTHORITY -> "an authority";
      case REPORTED -> "a third party";
      case COMMENTATOR -> "the author, by inference";
    };
  }

  static String certainty(Certainty certainty) {
    return switch (certainty) {
      case DONE -> "done or in force";
      case ANNOUNCED -> "announced for a date";
      case REPORTED_BY_UNNAMED -> "reported by unnamed sources";
      case PROPOSED -> "proposed or planned";
      case URGED -> "urged";
      case SPECULATED -> "speculated";
      case DENIED -> "denied";
    };
  }
}
