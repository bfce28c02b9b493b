package org.chokepoint.brief.write;

import java.util.List;
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

  /**
   * A line of running text: every figure leads to its source, and the source's mark stands behind
   * the last of a run of figures from it.
   */
  void prose(Line line) {
    List<Optional<Provenance>> marks = Marks.of(line, annex);
    for (int i = 0; i < marks.size(); i++) {
      linked(line.parts().get(i), false);
      range(line.parts().get(i));
      marks.get(i).ifPresent(this::mark);
    }
  }

  /**
   * A cell of a table: no marks, so that columns stay even. A range has a line of its own there, so
   * a comma after it goes.
   */
  void cell(Line line) {
    boolean ranged = false;
    for (Inline part : line.parts()) {
      if (ranged && part.text().startsWith(", ")) {
        out.text(Excerpt.of(part.text().substring(2), Excerpt.WORDS));
      } else {
        linked(part, true);
        range(part);
      }
      ranged = part instanceof Figure figure && figure.range().isPresent();
    }
  }

  private void linked(Inline part, boolean marked) {
    Optional<Provenance> origin = part.origin();
    if (origin.isEmpty()) {
      out.text(Excerpt.of(part.text(), Excerpt.WORDS));
      return;
    }
    out.open("a", "class", "figure", "href", "#" + anchor(annex.label(origin.get())));
    sourced(part);
    if (marked) {
      dagger(origin.get());
    }
    out.close();
  }

  private void sourced(Inline part) {
    if (part instanceof Figure figure && figure.number().isPresent()) {
      String value = Double.toString(figure.number().getAsDouble());
      out.element("data", figure.main(), "value", value);
    } else if (part instanceof Inline.Quoted quoted) {
      String words = "\u201c" + Excerpt.of(quoted.text(), Excerpt.WORDS) + "\u201d";
      out.element("span", words, "class", "words", "lang", quoted.language().tag());
    } else {
      out.text(Excerpt.of(part.text(), Excerpt.WORDS));
    }
  }

  private void range(Inline part) {
    if (part instanceof Figure figure) {
      figure.range().ifPresent(r -> out.element("span", " (" + r + ")", "class", "range"));
    }
  }

  private void mark(Provenance origin) {
    String label = annex.label(origin);
    out.open("sup")
        .element("a", "[" + label + "]", "class", "mark", "href", "#" + anchor(label))
        .close();
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
