package org.chokepoint.brief.write;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.chokepoint.brief.document.Annex;
import org.chokepoint.brief.document.Annex.Entry;

/** Writes the annex: every entry is a place that the figures which rest on it lead to. */
final class DocxAnnex {

  private final Annex annex;
  private final XWPFDocument file;
  private final DocxText text;

  DocxAnnex(Annex annex, XWPFDocument file, DocxText text) {
    this.annex = annex;
    this.file = file;
    this.text = text;
  }

  void write() {
    for (Annex.Kind kind : Annex.Kind.values()) {
      List<Entry> entries = annex.entries(kind);
      if (!entries.isEmpty()) {
        text.plain(paragraph("Heading2"), kind.title());
        entries.forEach(this::entry);
      }
    }
  }

  private XWPFParagraph paragraph(String style) {
    XWPFParagraph paragraph = file.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }

  private void entry(Entry entry) {
    XWPFParagraph line = paragraph("Source");
    text.anchor(line, entry.label());
    line.createRun().addTab();
    String words = Excerpt.of(entry.text(), Excerpt.WORDS);
    if (entry.address().isPresent()) {
      text.address(line, entry.address().get(), words);
    } else {
      text.plain(line, words);
    }
    List<String> from = entry.from();
    for (int i = 0; i < Math.min(from.size(), 3 * Excerpt.DETAILS); i++) {
      text.plain(line, i == 0 ? " From " : ", ");
      text.link(line, from.get(i), from.get(i), "Figure");
    }
    more(line, from.size() - 3 * Excerpt.DETAILS);
    List<String> details = entry.details();
    for (int i = 0; i < Math.min(details.size(), Excerpt.DETAILS); i++) {
      text.plain(line, (i == 0 ? " " : "; ") + Excerpt.of(details.get(i), Excerpt.WORDS));
    }
    more(line, details.size() - Excerpt.DETAILS);
  }

  private void more(XWPFParagraph line, int hidden) {
    if (hidden > 0) {
      text.plain(line, " and " + hidden + " more, all in brief.json");
    }
  }
}
