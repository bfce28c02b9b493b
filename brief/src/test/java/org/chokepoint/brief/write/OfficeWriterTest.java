package org.chokepoint.brief.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Brief;
import org.chokepoint.brief.document.BriefSection;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Office files opened again by a library that others use. */
class OfficeWriterTest {

  static List<BriefWriter> writers() {
    return List.of(new DocxWriter(), new XlsxWriter());
  }

  private static XWPFDocument docx(Brief brief) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(new DocxWriter().write(brief)));
  }

  private static XSSFWorkbook xlsx(Brief brief) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(new XlsxWriter().write(brief)));
  }

  @ParameterizedTest
  @MethodSource("writers")
  void sameBriefGivesTheSameBytes(BriefWriter writer) {
    assertThat(writer.write(SampleBrief.brief())).isEqualTo(writer.write(SampleBrief.brief()));
  }

  @Test
  void docxHoldsTheWordsTablesAndPictures() throws IOException {
    Brief brief = SampleBrief.brief();
    List<Block> blocks = brief.sections().stream().flatMap(s -> s.blocks().stream()).toList();
    long charts = blocks.stream().filter(Block.ChartBlock.class::isInstance).count();
    long tables = blocks.stream().filter(Block.Table.class::isInstance).count();
    try (XWPFDocument file = docx(brief)) {
      List<String> words = file.getParagraphs().stream().map(XWPFParagraph::getText).toList();
      brief.sections().forEach(s -> assertThat(words).contains(s.title()));
      assertThat(String.join("\n", words)).contains("党委常委会会议").contains("stands by");
      assertThat(file.getAllPictures()).hasSize((int) charts).isNotEmpty();
      assertThat(file.getTables()).hasSize((int) (charts + tables));
      XWPFTable first = file.getTables().get(0);
      assertThat(first.getRow(0).isRepeatHeader()).isTrue();
    }
  }

  @Test
  void everyLinkOfTheDocxLeadsToAnEntryOfTheAnnex() throws IOException {
    try (XWPFDocument file = docx(SampleBrief.brief())) {
      Set<String> places = new TreeSet<>();
      Set<String> links = new TreeSet<>();
      List<XWPFParagraph> all = new ArrayList<>(file.getParagraphs());
      file.getTables().stream()
          .flatMap(t -> t.getRows().stream())
          .flatMap(r -> r.getTableCells().stream())
          .forEach(c -> all.addAll(c.getParagraphs()));
      for (XWPFParagraph p : all) {
        p.getCTP().getBookmarkStartList().forEach(b -> places.add(b.getName()));
        p.getCTP().getHyperlinkList().stream()
            .filter(l -> l.isSetAnchor())
            .forEach(l -> links.add(l.getAnchor()));
      }
      assertThat(links).isNotEmpty();
      assertThat(places).containsAll(links);
    }
  }

  @Test
  void everyFigureOfTheBriefIsInTheWorkbookWithItsSource() throws IOException {
    Brief brief = SampleBrief.brief();
    List<String> figures =
        brief.sections().stream()
            .flatMap(s -> s.blocks().stream())
            .flatMap(b -> b.lines().stream())
            .flatMap(l -> l.parts().stream())
            .filter(Figure.class::isInstance)
            .map(f -> f.text())
            .toList();
    try (XSSFWorkbook book = xlsx(brief)) {
      XSSFSheet sheet = book.getSheet("Figures");
      XSSFSheet sources = book.getSheet("Sources");
      List<String> written = new ArrayList<>();
      for (Row row : sheet) {
        if (row.getRowNum() == 0) {
          continue;
        }
        written.add(row.getCell(2).getStringCellValue());
        String label = row.getCell(7).getStringCellValue();
        XSSFHyperlink link = sheet.getHyperlink(row.getRowNum(), 7);
        String place = link.getLocation();
        int at = Integer.parseInt(place.substring(place.lastIndexOf('A') + 1)) - 1;
        assertThat(sources.getRow(at).getCell(0).getStringCellValue()).isEqualTo(label);
      }
      assertThat(written).isEqualTo(figures).isNotEmpty();
    }
  }

  @Test
  void numbersOfATableAreNumbersInItsSheet() throws IOException {
    Figure share = Figure.number(SampleBrief.cell(61.25, "row=1"), "t");
    Block.Table table =
        new Block.Table(
            Line.words("Shares [of] the world: by stage / use"),
            List.of(Block.Column.words("Stage"), Block.Column.numbers("Share")),
            List.of(List.of(Line.words("Mining"), Line.figure(share))));
    Brief brief =
        Brief.of(
            "Note", SampleBrief.meta(), List.of(new BriefSection("s", "Part", List.of(table))));
    try (XSSFWorkbook book = xlsx(brief)) {
      XSSFSheet sheet = book.getSheetAt(2);
      assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(61.25);
      assertThat(sheet.getRow(2).getCell(1).getCellStyle().getDataFormatString()).contains("t");
      assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @MethodSource("writers")
  void wordsThatAttackTheFormatAreOnlyWords(BriefWriter writer) throws IOException {
    String hostile = "=cmd|' /C calc'!A1 \u0000\u0008\uFFFF\u202E]]> <w:p> & {DDEAUTO}";
    Brief brief =
        Brief.of(
            hostile,
            SampleBrief.meta(),
            List.of(
                new BriefSection(
                    "s", "Part", List.of(Block.Paragraph.of(Line.name(hostile.repeat(400)))))));
    byte[] bytes = writer.write(brief);
    if (writer instanceof DocxWriter) {
      try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(bytes))) {
        assertThat(file.getParagraphs().get(0).getText()).contains("<w:p> & {DDEAUTO}");
      }
    } else {
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
        var cell = book.getSheetAt(0).getRow(0).getCell(1);
        assertThat(cell.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
        assertThat(cell.getStringCellValue()).startsWith("=cmd");
      }
    }
  }
}
