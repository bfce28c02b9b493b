package org.chokepoint.brief.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chokepoint.brief.document.Annex;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Brief;
import org.chokepoint.brief.document.BriefSection;
import org.chokepoint.brief.document.Inline;
import org.chokepoint.brief.document.Line;
import org.chokepoint.model.source.Provenance;

/** Writes Markdown with tables; a chart appears as the table that says the same in numbers. */
public final class MarkdownWriter implements BriefWriter {

  /** Makes a writer. */
  public MarkdownWriter() {}

  @Override
  public String mediaType() {
    return "text/markdown; charset=utf-8";
  }

  @Override
  public String fileName() {
    return "brief.md";
  }

  @Override
  public byte[] write(Brief brief) {
    return new Text(brief).write().getBytes(StandardCharsets.UTF_8);
  }

  private static final class Text {
    private final Brief brief;
    private final StringBuilder out = new StringBuilder(1 << 14);

    private Text(Brief brief) {
      this.brief = brief;
    }

    private String write() {
      out.append("# ").append(escaped(Excerpt.of(brief.title(), Excerpt.TITLE))).append("\n\n");
      out.append("Document: ").append(escaped(Excerpt.of(brief.meta().origin(), Excerpt.TITLE)));
      brief.meta().published().ifPresent(d -> out.append(", published ").append(d));
      out.append(". Data as of ").append(brief.meta().asOf()).append(".\n");
      for (BriefSection section : brief.sections()) {
        out.append("\n## ").append(section.title()).append("\n");
        section.blocks().forEach(this::block);
      }
      annex();
      return out.toString();
    }

    private void block(Block block) {
      out.append('\n');
      if (block instanceof Block.Heading heading) {
        out.append("### ").append(line(heading.line())).append('\n');
      } else if (block instanceof Block.Paragraph paragraph) {
        String prefix =
            switch (paragraph.tone()) {
              case PLAIN -> "";
              case INFERENCE, CAVEAT -> "> ";
            };
        out.append(prefix).append(line(paragraph.line())).append('\n');
      } else if (block instanceof Block.Points points) {
        points.items().forEach(item -> out.append("- ").append(line(item)).append('\n'));
      } else if (block instanceof Block.Quotation quotation) {
        quotation(quotation);
      } else if (block instanceof Block.Table table) {
        table(table);
      } else if (block instanceof Block.ChartBlock chart) {
        table(chart.table());
      }
    }

    private void quotation(Block.Quotation quotation) {
      out.append("> ").append(line(quotation.lines().get(0))).append("\n>\n> ");
      out.append(line(quotation.by()));
      out.append(" Characters ").append(quotation.quote().span().start());
      out.append(" to ").append(quotation.quote().span().end()).append(".\n");
    }

    private void table(Block.Table table) {
      out.append("**").append(line(table.caption())).append("**\n\n");
      row(table.columns().stream().map(Block.Column::heading).toList());
      out.append('|');
      table.columns().forEach(c -> out.append(c.numeric() ? " ---: |" : " --- |"));
      out.append('\n');
      table.rows().forEach(this::row);
    }

    private void row(List<Line> cells) {
      out.append("| ");
      out.append(cells.stream().map(this::line).collect(Collectors.joining(" | ")));
      out.append(" |\n");
    }

    private String line(Line line) {
      StringBuilder text = new StringBuilder();
      List<Optional<Provenance>> marks = Marks.of(line, brief.annex());
      for (int i = 0; i < marks.size(); i++) {
        Inline part = line.parts().get(i);
        String shown = escaped(Excerpt.of(part.text(), Excerpt.WORDS));
        text.append(part instanceof Inline.Quoted ? "\u201c" + shown + "\u201d" : shown);
        marks.get(i).ifPresent(origin -> text.append(mark(origin)));
      }
      return text.toString();
    }

    private String mark(Provenance origin) {
      String dagger = brief.annex().recalled(origin) ? "\u2020]" : "]";
      return " [" + brief.annex().label(origin) + dagger;
    }

    private void annex() {
      for (Annex.Kind kind : Annex.Kind.values()) {
        List<Annex.Entry> entries = brief.annex().entries(kind);
        if (!entries.isEmpty()) {
          out.append("\n### ").append(kind.title()).append("\n\n");
          if (kind.grouped()) {
            brief.annex().byText(kind).forEach((text, group) -> group(kind, text, group));
          } else {
            entries.forEach(this::entry);
          }
        }
      }
    }

    private void group(Annex.Kind kind, String text, List<Annex.Entry> group) {
      String items =
          group.stream()
              .map(
                  e ->
                      kind == Annex.Kind.RECALLED
                          ? String.join(", ", e.details())
                          : e.label() + " from " + Annex.joined(e.from()))
              .collect(Collectors.joining("; "));
      out.append("- ").append(escaped(Excerpt.of(text, Excerpt.WORDS))).append(": ");
      out.append(escaped(items)).append(".\n");
    }

    private void entry(Annex.Entry entry) {
      out.append("- **").append(entry.label()).append("** ");
      out.append(escaped(Excerpt.of(entry.text(), Excerpt.WORDS)));
      if (!entry.from().isEmpty()) {
        out.append(" From ").append(Annex.joined(entry.from())).append('.');
      }
      List<String> details = entry.details();
      if (!details.isEmpty()) {
        out.append(' ');
        out.append(
            details.stream()
                .limit(Excerpt.DETAILS)
                .map(d -> escaped(Excerpt.of(d, Excerpt.WORDS)))
                .collect(Collectors.joining("; ")));
        int hidden = details.size() - Excerpt.DETAILS;
        out.append(hidden > 0 ? " and " + hidden + " more, all in brief.json." : ".");
      }
      out.append('\n');
    }

    /** Takes away the meaning of every character that Markdown or HTML could act upon. */
    private static String escaped(String text) {
      StringBuilder safe = new StringBuilder(text.length() + 8);
      text.codePoints()
          .forEach(
              c -> {
                if (c == '\n' || c == '\r' || c == '\t') {
                  safe.append(' ');
                } else if (c < 0x20 || c == 0x7F || (c >= 0x202A && c <= 0x202E)) {
                  safe.append('\uFFFD');
                } else {
                  if ("\\`*_[]<>|#~".indexOf(c) >= 0) {
                    safe.append('\\');
                  }
                  safe.appendCodePoint(c);
                }
              });
      return safe.toString();
    }
  }
}
