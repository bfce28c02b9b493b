package org.chokepoint.brief.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.chokepoint.brief.document.Annex;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Brief;
import org.chokepoint.brief.document.BriefMeta;
import org.chokepoint.brief.document.BriefSection;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Inline;
import org.chokepoint.brief.document.Line;
import org.chokepoint.brief.document.WorstQuality;
import org.chokepoint.brief.markup.Markup;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Provenance;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a workbook to reckon on with: a sheet about the brief, one of all its figures with their
 * sources, one for every table, and one of the sources.
 */
public final class XlsxWriter implements BriefWriter {

  private static final String FIGURES = "Figures";
  private static final String SOURCES = "Sources";
  private static final int LONGEST_NAME = 31;
  private static final int LONGEST_CELL = 32_000;

  /** Makes a writer. */
  public XlsxWriter() {}

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }

  @Override
  public String fileName() {
    return "brief.xlsx";
  }

  @Override
  public byte[] write(Brief brief) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try {
      Workbook workbook = new Workbook(bytes, "Chokepoint", "1.0");
      new Writing(brief, workbook).write();
      workbook.finish();
      return StableArchive.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("the XLSX of '" + brief.title() + "' cannot be written", e);
    }
  }

  /** A table with the section it stands in. */
  private record Placed(String section, Block.Table table) {}

  private static final class Writing {
    private final Brief brief;
    private final Workbook workbook;
    private final Map<String, Integer> rowOfSource = new LinkedHashMap<>();

    Writing(Brief brief, Workbook workbook) {
      this.brief = brief;
      this.workbook = workbook;
      int row = 2;
      for (Annex.Kind kind : Annex.Kind.values()) {
        for (Annex.Entry entry : brief.annex().entries(kind)) {
          rowOfSource.put(entry.label(), row++);
        }
      }
    }

    void write() {
      about();
      figures();
      int number = 0;
      for (Placed placed : tables()) {
        table(++number, placed);
      }
      sources();
    }

    private List<Placed> tables() {
      List<Placed> all = new ArrayList<>();
      for (BriefSection section : brief.sections()) {
        for (Block block : section.blocks()) {
          if (block instanceof Block.Table table) {
            all.add(new Placed(section.title(), table));
          } else if (block instanceof Block.ChartBlock chart) {
            all.add(new Placed(section.title(), chart.table()));
          }
        }
      }
      return all;
    }

    private void about() {
      Worksheet sheet = workbook.newWorksheet("Brief");
      sheet.width(0, 26);
      sheet.width(1, 90);
      BriefMeta meta = brief.meta();
      Map<String, String> facts = new LinkedHashMap<>();
      facts.put("Brief", brief.title());
      facts.put("Document", meta.documentTitle().map(t -> t + ", ").orElse("") + meta.origin());
      meta.published().ifPresent(d -> facts.put("Published", d.toString()));
      facts.put("By", String.join(", ", meta.authors()));
      facts.put("Data as of", meta.asOf().toString());
      facts.put("SHA-256 of the document", meta.document().sha256());
      meta.parameters().forEach(p -> facts.put(p.name(), p.value()));
      int row = 0;
      for (Map.Entry<String, String> fact : facts.entrySet()) {
        text(sheet, row, 0, fact.getKey());
        sheet.style(row, 0).bold().set();
        text(sheet, row++, 1, fact.getValue());
      }
    }

    private void figures() {
      Worksheet sheet = workbook.newWorksheet(FIGURES);
      head(
          sheet,
          List.of(
              "Section",
              "Text around it",
              "As printed",
              "Number",
              "Unit",
              "Low",
              "High",
              "Source",
              "Worst quality behind it"));
      sheet.width(0, 20);
      sheet.width(1, 80);
      sheet.width(2, 26);
      int row = 1;
      for (BriefSection section : brief.sections()) {
        for (Block block : section.blocks()) {
          for (Line line : block.lines()) {
            for (Inline part : line.parts()) {
              if (part instanceof Figure figure) {
                figure(sheet, row++, section.title(), around(block, line), figure);
              }
            }
          }
        }
      }
    }

    private static String around(Block block, Line line) {
      if (block instanceof Block.Table table) {
        return inTable(table, line);
      }
      return block instanceof Block.ChartBlock chart
          ? inTable(chart.table(), line)
          : Excerpt.of(line.text(), Excerpt.WORDS);
    }

    // Of a cell: the caption, the head of its row and that of its column.
    private static String inTable(Block.Table table, Line cell) {
      for (List<Line> row : table.rows()) {
        for (int c = 0; c < row.size(); c++) {
          if (row.get(c) == cell) {
            String column = table.columns().get(c).heading().text();
            return table.caption().text() + ": " + row.get(0).text() + ", " + column;
          }
        }
      }
      return Excerpt.of(cell.text(), Excerpt.WORDS);
    }

    private void figure(Worksheet sheet, int row, String section, String around, Figure figure) {
      text(sheet, row, 0, section);
      text(sheet, row, 1, around);
      text(sheet, row, 2, figure.text());
      figure.number().ifPresent(n -> sheet.value(row, 3, n));
      text(sheet, row, 4, figure.unit());
      if (figure.sourced().value() instanceof Interval interval) {
        sheet.value(row, 5, interval.low() * scale(figure, interval));
        sheet.value(row, 6, interval.high() * scale(figure, interval));
      }
      Provenance origin = figure.sourced().provenance();
      source(sheet, row, 7, brief.annex().label(origin));
      text(sheet, row, 8, WorstQuality.of(origin).name().toLowerCase(Locale.ROOT));
    }

    // A range of fractions is printed in per cent.
    private static double scale(Figure figure, Interval interval) {
      boolean percent = figure.unit().equals("%");
      return percent && figure.number().orElse(0) != interval.central() ? 100 : 1;
    }

    private void table(int number, Placed placed) {
      Block.Table table = placed.table();
      Worksheet sheet = workbook.newWorksheet(sheetName(number, table.caption().text()));
      text(sheet, 0, 0, placed.section() + ": " + table.caption().text());
      sheet.style(0, 0).bold().set();
      int columns = table.columns().size();
      for (int c = 0; c < columns; c++) {
        text(sheet, 1, c, table.columns().get(c).heading().text());
        sheet.style(1, c).bold().set();
        sheet.width(c, c == 0 ? 34 : 18);
      }
      sheet.value(1, columns, SOURCES);
      sheet.style(1, columns).bold().set();
      sheet.freezePane(1, 2);
      for (int r = 0; r < table.rows().size(); r++) {
        List<Line> row = table.rows().get(r);
        TreeSet<String> labels = new TreeSet<>(java.util.Comparator.comparing(this::rowOf));
        for (int c = 0; c < columns; c++) {
          cell(sheet, r + 2, c, row.get(c));
          row.get(c).parts().stream()
              .flatMap(p -> p.origin().stream())
              .forEach(o -> labels.add(brief.annex().label(o)));
        }
        text(sheet, r + 2, columns, String.join(", ", labels));
      }
    }

    private int rowOf(String label) {
      return rowOfSource.getOrDefault(label, 0);
    }

    private static String sheetName(int number, String caption) {
      String plain = caption.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
      String name = number + " " + Markup.legal(plain);
      return name.substring(0, Math.min(LONGEST_NAME, name.length())).strip();
    }

    private static void cell(Worksheet sheet, int row, int column, Line line) {
      Optional<Figure> only =
          line.parts().size() == 1 && line.parts().get(0) instanceof Figure f && bare(f)
              ? Optional.of(f)
              : Optional.empty();
      if (only.isEmpty()) {
        text(sheet, row, column, line.text());
        return;
      }
      sheet.value(row, column, only.get().number().getAsDouble());
      sheet.style(row, column).format(format(only.get())).set();
    }

    // Words that a number alone would lose, such as a range, keep a cell a text.
    private static boolean bare(Figure figure) {
      return figure.number().isPresent() && figure.range().isEmpty();
    }

    // This library writes a format into an attribute as it is, so it must be XML already.
    private static String format(Figure figure) {
      if (figure.unit().equals("year")) {
        return "0";
      }
      double size = Math.abs(figure.number().getAsDouble());
      String digits = size >= 100 ? "#,##0" : size >= 1 ? "#,##0.0#" : "0.0###";
      String unit = figure.unit().replaceAll("[\"<>&]", "");
      String space = unit.isEmpty() || unit.equals("%") ? "" : " ";
      return unit.isEmpty() ? digits : digits + "&quot;" + space + unit + "&quot;";
    }

    private void sources() {
      Worksheet sheet = workbook.newWorksheet(SOURCES);
      head(sheet, List.of("Label", "Kind", "What it is", "Rests on", "Details", "Address"));
      sheet.width(1, 16);
      sheet.width(2, 90);
      sheet.width(4, 60);
      for (Annex.Kind kind : Annex.Kind.values()) {
        for (Annex.Entry entry : brief.annex().entries(kind)) {
          int row = rowOf(entry.label()) - 1;
          text(sheet, row, 0, entry.label());
          text(sheet, row, 1, kind.title());
          text(sheet, row, 2, entry.text());
          text(sheet, row, 3, Annex.joined(entry.from()));
          text(sheet, row, 4, String.join("; ", entry.details()));
          text(sheet, row, 5, entry.address().orElse(""));
        }
      }
    }

    private static void head(Worksheet sheet, List<String> headings) {
      for (int c = 0; c < headings.size(); c++) {
        sheet.value(0, c, headings.get(c));
        sheet.style(0, c).bold().set();
      }
      sheet.freezePane(0, 1);
    }

    private void source(Worksheet sheet, int row, int column, String label) {
      sheet.hyperlink(row, column, HyperLink.internal("'" + SOURCES + "'!A" + rowOf(label), label));
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
      String legal = Markup.legal(text);
      sheet.value(row, column, legal.substring(0, Math.min(LONGEST_CELL, legal.length())));
    }
  }
}
