package org.chokepoint.brief.write;

import java.util.Locale;
import java.util.Optional;
import org.chokepoint.brief.document.Annex;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Inline;
import org.chokepoint.brief.document.Line;
import org.chokepoint.brief.markup.Markup;
import org.chokepoint.model.source.Provenance;

/** Writes lines of text as HTML, each figure with a link to its source. */
final class HtmlInline {

  private static final String RECALLED = "rests on a cell recalled from memory, not yet verified";

  private final Annex annex;
  private final Markup out;

  HtmlInline(Annex annex, Markup out) {
    this.annex = annex;
    this.out = out;
  }

  /** A line of running text: the mark of the source stands behind the figure. */
  void prose(Line line) {
    for (Inline part : line.parts()) {
      piece(part);
      part.origin().ifPresent(this::mark);
    }
  }

  /** A cell of a table: the figure itself is the link to its source, so that columns stay even. */
  void cell(Line line) {
    for (Inline part : line.parts()) {
      Optional<Provenance> origin = part.origin();
      if (origin.isPresent()) {
        out.open("a", "class", "figure", "href", "#" + anchor(annex.label(origin.get())));
        piece(part);
        out.close();
        dagger(origin.get());
      } else {
        piece(part);
      }
    }
  }

  private void piece(Inline part) {
    if (part instanceof Figure figure && figure.number().isPresent()) {
      String value = Double.toString(figure.number().getAsDouble());
      out.element("data", figure.text(), "value", value);
    } else if (part instanceof Inline.Quoted quoted) {
      String words = "\u201c" + Excerpt.of(quoted.text(), Excerpt.WORDS) + "\u201d";
      out.element("span", words, "class", "words", "lang", quoted.language().tag());
    } else {
      out.text(Excerpt.of(part.text(), Excerpt.WORDS));
    }
  }

  private void mark(Provenance origin) {
    String label = annex.label(origin);
    out.open("sup").element("a", label, "class", "mark", "href", "#" + anchor(label)).close();
    dagger(origin);
  }

  private void dagger(Provenance origin) {
    if (annex.recalled(origin)) {
      out.element("abbr", "\u2020", "class", "recalled", "title", RECALLED);
    }
  }

  /** Anchor of an entry of the annex. */
  static String anchor(String label) {
    return "source-" + label.toLowerCase(Locale.ROOT);
  }
}
