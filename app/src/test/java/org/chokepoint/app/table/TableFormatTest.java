package org.chokepoint.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class TableFormatTest {

  private static final Table TABLE =
      new Table(
          "Shares",
          List.of(Table.Column.text("place"), new Table.Column("share", "%")),
          List.of(List.of("中国", 91.5), List.of("=SUM(A1)", 4.0)));

  private static String text(TableFormat format) {
    return new String(format.write(TABLE), StandardCharsets.UTF_8);
  }

  @Test
  void textAlignsNumbersAndChinese() {
    assertThat(text(TableFormat.TEXT))
        .isEqualTo(
            """
            place     share (%)
            --------  ---------
            中国          91.50
            =SUM(A1)          4
            """);
  }

  private static final Table LONG =
      new Table(
          "Verdicts",
          List.of(
              Table.Column.text("place"),
              Table.Column.text("verdict"),
              Table.Column.filed("signals")),
          List.of(
              List.of(
                  "China",
                  "better than the base rate over 245 months, but by less than two standard errors;"
                      + " 稀土出口管制 lean on it lightly",
                  "0123456789abcdef")));

  @Test
  void aLongCellGoesOnInFurtherLinesAndLosesNothing() {
    assertThat(new String(TableFormat.TEXT.write(LONG), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            place  verdict
            -----  ------------------------------------------------------------
            China  better than the base rate over 245 months, but by less than
                   two standard errors; 稀土出口管制 lean on it lightly
            """);
  }

  @Test
  void aTerminalTooNarrowForATableGetsBlocks() {
    assertThat(new String(TableFormat.forTerminal(LONG, 40), StandardCharsets.UTF_8))
        .contains(
            "China  better than the base rate over\n       245 months, but by less than two\n");
    assertThat(new String(TableFormat.forTerminal(LONG, 20), StandardCharsets.UTF_8))
        .startsWith("place    China\nverdict  better than the base\n         rate over 245")
        .endsWith("lightly\n");
  }

  @Test
  void listsOfIdsStandInFilesOnly() {
    assertThat(new String(TableFormat.CSV.write(LONG), StandardCharsets.UTF_8))
        .startsWith("place,verdict,signals\n")
        .contains("0123456789abcdef");
  }

  @Test
  void csvDefusesFormulas() {
    assertThat(text(TableFormat.CSV)).isEqualTo("place,share\n中国,91.5\n'=SUM(A1),4.0\n");
  }

  @Test
  void jsonKeepsNumbersAsNumbersAndUnits() {
    assertThat(text(TableFormat.JSON)).contains("\"share\" : 91.5").contains("\"unit\" : \"%\"");
  }

  @Test
  void aWorkbookReadsBackWhatWasWritten() throws Exception {
    byte[] bytes = TableFormat.XLSX.write(TABLE);
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows.get(0).getCellText(1)).isEqualTo("share (%)");
      assertThat(rows.get(1).getCellText(0)).isEqualTo("中国");
      assertThat(rows.get(1).getCellAsNumber(1).orElseThrow().doubleValue()).isEqualTo(91.5);
      assertThat(rows.get(2).getCell(0).getFormula()).isNull();
    }
  }

  @Test
  void equalTablesGiveEqualWorkbooks() throws Exception {
    byte[] first = TableFormat.XLSX.write(TABLE);
    Thread.sleep(1100);
    assertThat(TableFormat.XLSX.write(TABLE)).isEqualTo(first);
  }

  @Test
  void aFileNameTellsTheFormat() {
    assertThat(TableFormat.ofFileName("a/b.XLSX")).contains(TableFormat.XLSX);
    assertThat(TableFormat.ofFileName("shares.pdf")).isEmpty();
  }

  @Test
  void aRowIsAsWideAsTheColumns() {
    assertThatThrownBy(() -> new Table("t", TABLE.columns(), List.of(List.of("one"))))
        .hasMessageContaining("1 cells");
  }
}
