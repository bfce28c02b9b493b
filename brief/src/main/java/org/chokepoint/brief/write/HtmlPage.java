package org.chokepoint.brief.write;

import java.util.List;
import org.chokepoint.brief.document.Annex;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Brief;
import org.chokepoint.brief.document.BriefMeta;
import org.chokepoint.brief.document.BriefSection;
import org.chokepoint.brief.document.Line;
import org.chokepoint.brief.markup.Markup;

/** One brief as a page that is both HTML and XML. */
final class HtmlPage {

  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'";

  /** Tables of so few rows are not broken over pages. */
  private static final int SHORT = 6;

  private final Brief brief;
  private final Medium medium;
  private final Markup out = new Markup();
  private final HtmlInline inline;
  private int charts;

  HtmlPage(Brief brief, Medium medium) {
    this.brief = brief;
    this.medium = medium;
    this.inline = new HtmlInline(brief.annex(), out);
  }

  String write() {
    out.trusted("<!DOCTYPE html>\n");
    out.open("html", "lang", "en");
    head();
    out.open("body");
    if (medium.interactive()) {
      out.element("a", "Skip to the content", "class", "skip", "href", "#content");
    }
    header();
    out.open("main", "id", "content").newline();
    brief.sections().forEach(this::section);
    out.close();
    footer();
    return out.close().close().newline().end();
  }

  private void head() {
    out.open("head").newline();
    out.empty("meta", "charset", "utf-8");
    out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    out.empty("meta", "name", "generator", "content", "Chokepoint");
    out.empty("meta", "name", "color-scheme", "content", "light dark");
    out.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    out.element("title", Excerpt.of(brief.title(), Excerpt.TITLE)).newline();
    out.open("style").trusted(medium.style()).close();
    out.close().newline();
  }

  private void header() {
    out.open("header");
    out.element("p", "Supply-chain brief", "class", "kicker");
    out.element("h1", Excerpt.of(brief.title(), Excerpt.TITLE));
    out.open("dl", "class", "meta");
    BriefMeta meta = brief.meta();
    String title = meta.documentTitle().map(t -> t + ", ").orElse("") + meta.origin();
    term("Document", Excerpt.of(title, Excerpt.TITLE));
    meta.published().ifPresent(date -> term("Published", date.toString()));
    if (!meta.authors().isEmpty()) {
      term("By", Excerpt.of(String.join(", ", meta.authors()), Excerpt.TITLE));
    }
    term("Data as of", meta.asOf().toString());
    out.close();
    if (medium.interactive()) {
      contents();
    }
    out.close().newline();
  }

  private void term(String name, String value) {
    out.open("div").element("dt", name).element("dd", value).close();
  }

  private void contents() {
    out.open("nav", "aria-label", "Sections").open("ol");
    for (BriefSection section : brief.sections()) {
      out.open("li").element("a", section.title(), "href", "#" + section.id()).close();
    }
    out.close().close();
  }

  private void section(BriefSection section) {
    String heading = section.id() + "-heading";
    out.open("section", "id", section.id(), "aria-labelledby", heading).newline();
    List<Block> blocks = section.blocks();
    int done = headed(blocks, 0, () -> out.element("h2", section.title(), "id", heading).newline());
    while (done < blocks.size()) {
      if (blocks.get(done) instanceof Block.Heading) {
        done = headed(blocks, done, () -> {});
      } else {
        block(blocks.get(done++));
      }
    }
    if (section == brief.sections().get(brief.sections().size() - 1)) {
      new HtmlAnnex(brief.annex(), out).write();
    }
    out.close().newline();
  }

  /**
   * Writes headings, and with them a block after them that stands on one page.
   *
   * @return where to go on
   */
  private int headed(List<Block> blocks, int from, Runnable title) {
    int end = from;
    while (end < blocks.size() && blocks.get(end) instanceof Block.Heading) {
      end++;
    }
    boolean together = isWhole(blocks, end);
    if (together) {
      out.open("div", "class", "together");
      end++;
    }
    title.run();
    blocks.subList(from, end).forEach(this::block);
    if (together) {
      out.close().newline();
    }
    return end;
  }

  /** Whether a block is never broken over pages, so that its headings must stand beside it. */
  private static boolean isWhole(List<Block> blocks, int i) {
    if (i >= blocks.size()) {
      return false;
    }
    Block block = blocks.get(i);
    return block instanceof Block.ChartBlock
        || block instanceof Block.Quotation
        || block instanceof Block.Table table && table.rows().size() <= SHORT
        || block instanceof Block.Paragraph paragraph && paragraph.tone() != Block.Tone.PLAIN;
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      out.open("h3");
      inline.prose(heading.line());
      out.close();
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph);
    } else if (block instanceof Block.Points points) {
      out.open("ul");
      points.items().forEach(this::item);
      out.close();
    } else if (block instanceof Block.Quotation quotation) {
      quotation(quotation);
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.ChartBlock chart) {
      chart(chart);
    }
    out.newline();
  }

  private void paragraph(Block.Paragraph paragraph) {
    switch (paragraph.tone()) {
      case PLAIN -> out.open("p");
      case INFERENCE -> out.open("p", "class", "inference");
      case CAVEAT -> out.open("p", "class", "caveat");
    }
    inline.prose(paragraph.line());
    out.close();
  }

  private void item(Line line) {
    out.open("li");
    inline.prose(line);
    out.close();
  }

  private void quotation(Block.Quotation quotation) {
    Line words = quotation.lines().get(0);
    out.open("figure", "class", "quotation").open("blockquote").open("p");
    inline.prose(words);
    out.close().close().open("figcaption");
    inline.prose(quotation.by());
    out.text(
        " Characters "
            + quotation.quote().span().start()
            + " to "
            + quotation.quote().span().end()
            + ".");
    out.close().close();
  }

  private void chart(Block.ChartBlock chart) {
    String id = "chart-" + ++charts;
    out.open("figure", "class", "chart", "id", id);
    out.open("figcaption");
    inline.prose(chart.caption());
    out.close();
    medium.chart(chart, id, this, out);
    out.close();
  }

  /** Writes a table with headings for its columns and rows. */
  void table(Block.Table table) {
    String size = table.rows().size() <= SHORT ? "scroll short" : "scroll";
    out.open("div", "class", size).open("table").open("caption");
    inline.prose(table.caption());
    out.close().open("thead").open("tr");
    for (Block.Column column : table.columns()) {
      out.open("th", "scope", "col", "class", column.numeric() ? "number" : "word");
      inline.prose(column.heading());
      out.close();
    }
    out.close().close().open("tbody");
    table.rows().forEach(row -> row(table.columns(), row));
    out.close().close().close();
  }

  private void row(List<Block.Column> columns, List<Line> row) {
    out.open("tr");
    for (int i = 0; i < row.size(); i++) {
      String align = columns.get(i).numeric() ? "number" : "word";
      if (i == 0) {
        out.open("th", "scope", "row", "class", align);
      } else {
        out.open("td", "class", align);
      }
      inline.cell(row.get(i));
      out.close();
    }
    out.close().newline();
  }

  private void footer() {
    out.open("footer");
    boolean recalled = !brief.annex().entries(Annex.Kind.RECALLED).isEmpty();
    String dagger = recalled ? " A dagger (\u2020) marks what rests on a recalled cell." : "";
    out.element(
        "p", "Raised numbers lead to sources, C to computations, A to assumptions." + dagger);
    out.element("p", "Document " + brief.meta().document().sha256(), "class", "hash");
    out.close();
  }
}
