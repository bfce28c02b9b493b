package org.chokepoint.brief.write;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.chokepoint.brief.document.Annex;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Inline;
import org.chokepoint.brief.document.Line;
import org.chokepoint.brief.markup.Markup;
import org.chokepoint.model.source.Provenance;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;

/** Writes lines of text as runs of a paragraph, each figure with a link to its source. */
final class DocxText {

  private final Annex annex;
  private long bookmarks;

  DocxText(Annex annex) {
    this.annex = annex;
  }

  /** A line of running text, with the source's mark behind the last of a run of figures from it. */
  void prose(XWPFParagraph into, Line line) {
    List<Optional<Provenance>> marks = Marks.of(line, annex);
    for (int i = 0; i < marks.size(); i++) {
      part(into, line.parts().get(i));
      marks.get(i).ifPresent(origin -> mark(into, origin));
    }
  }

  /** A cell of a table: no marks, so that columns stay even. */
  void cell(XWPFParagraph into, Line line) {
    for (Inline part : line.parts()) {
      part(into, part);
      if (part.origin().filter(annex::recalled).isPresent()) {
        plain(into, "\u2020");
      }
    }
  }

  private void part(XWPFParagraph into, Inline part) {
    Optional<Provenance> origin = part.origin();
    if (origin.isEmpty()) {
      plain(into, Excerpt.of(part.text(), Excerpt.WORDS));
      return;
    }
    String text = part instanceof Figure f ? f.main() : Excerpt.of(part.text(), Excerpt.WORDS);
    if (part instanceof Inline.Quoted) {
      text = "\u201c" + text + "\u201d";
    }
    link(into, annex.label(origin.get()), text, "Figure");
    if (part instanceof Figure f) {
      f.range().ifPresent(r -> plain(into, " (" + r + ")"));
    }
  }

  private void mark(XWPFParagraph into, Provenance origin) {
    String label = annex.label(origin);
    link(into, label, "[" + label + "]" + (annex.recalled(origin) ? "\u2020" : ""), "Mark");
  }

  /** A link to an entry of the annex. */
  void link(XWPFParagraph into, String label, String text, String style) {
    CTHyperlink link = into.getCTP().addNewHyperlink();
    link.setAnchor(HtmlInline.anchor(label));
    XWPFRun run = new XWPFHyperlinkRun(link, link.addNewR(), into);
    run.setStyle(style);
    run.setText(Markup.legal(text));
  }

  /** A link to a web address. */
  void address(XWPFParagraph into, String address, String text) {
    XWPFRun run = into.createHyperlinkRun(address);
    run.setStyle("Hyperlink");
    run.setText(Markup.legal(text));
  }

  /** Words without a source. */
  XWPFRun plain(XWPFParagraph into, String text) {
    XWPFRun run = into.createRun();
    run.setText(Markup.legal(text));
    return run;
  }

  /** A place that links lead to, around a word. */
  void anchor(XWPFParagraph into, String label) {
    CTBookmark start = into.getCTP().addNewBookmarkStart();
    start.setName(HtmlInline.anchor(label));
    start.setId(BigInteger.valueOf(++bookmarks));
    plain(into, label).setBold(true);
    into.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks));
  }
}
