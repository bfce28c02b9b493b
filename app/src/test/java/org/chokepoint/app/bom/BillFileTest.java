package org.chokepoint.app.bom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chokepoint.model.chain.Place;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.response.bill.BillFault;
import org.chokepoint.response.bill.BillOfMaterials;
import org.chokepoint.response.bill.BillReading;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillFileTest {

  private static final BillReading READING =
      new BillReading(
          SupplyPicture.asOf(YearMonth.of(2025, 6))
              .places(
                  List.of(
                      new Place(
                          new PlaceCode("DEU"),
                          "Germany",
                          Optional.empty(),
                          "EU",
                          true,
                          List.of(),
                          Optional.empty()),
                      new Place(
                          new PlaceCode("CHN"),
                          "China",
                          Optional.empty(),
                          "Asia",
                          false,
                          List.of(),
                          Optional.empty())))
              .build());
  private static final String HEADER = "part,material,kg per unit,units per month\n";

  private static BillOfMaterials csv(String text) {
    return BillFile.read("bom.csv", text.getBytes(StandardCharsets.UTF_8), READING);
  }

  private interface Filling {
    void fill(Worksheet sheet);
  }

  private static byte[] xlsx(Filling filling) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Workbook workbook = new Workbook(bytes, "test", "1.0");
    Worksheet sheet = workbook.newWorksheet("Magnets");
    String[] header = HEADER.strip().split(",");
    for (int c = 0; c < header.length; c++) {
      sheet.value(0, c, header[c]);
    }
    filling.fill(sheet);
    workbook.finish();
    return bytes.toByteArray();
  }

  @Test
  void csvAndXlsxGiveTheSameLines() throws IOException {
    BillOfMaterials text = csv(HEADER + "rotor,42SH,0.35,1200\n");
    BillOfMaterials workbook =
        BillFile.read(
            "bom.xlsx",
            xlsx(
                s -> {
                  s.value(1, 0, "rotor");
                  s.value(1, 1, "42SH");
                  s.value(1, 2, 0.35);
                  s.value(1, 3, 1200);
                }),
            READING);
    assertThat(workbook.faults()).isEmpty();
    assertThat(workbook.lines().equals(text.lines())).isTrue();
  }

  @Test
  void semicolonsAndTabsSeparateToo() {
    assertThat(csv((HEADER + "rotor,42SH,0.35,1200\n").replace(',', ';')).lines()).hasSize(1);
    assertThat(csv((HEADER + "rotor,42SH,0.35,1200\n").replace(',', '\t')).lines()).hasSize(1);
  }

  @Test
  void formulaAndMergedCellsAreFaultsWithSheetRowAndColumn() throws IOException {
    BillOfMaterials bill =
        BillFile.read(
            "bom.xlsx",
            xlsx(
                s -> {
                  s.value(1, 0, "rotor");
                  s.value(1, 1, "42SH");
                  s.formula(1, 2, "1+1");
                  s.value(1, 3, 10);
                  s.value(2, 0, "stator");
                  s.value(2, 1, "42SH");
                  s.value(2, 2, 1);
                  s.value(2, 3, 10);
                  s.value(3, 0, "stator 2");
                  s.value(3, 2, 1);
                  s.value(3, 3, 10);
                  s.range(2, 1, 3, 1).merge();
                }),
            READING);
    assertThat(bill.faults())
        .extracting(BillFault::words)
        .anyMatch(w -> w.startsWith("sheet Magnets, row 2, kg per unit: holds a formula"))
        .anyMatch(w -> w.startsWith("sheet Magnets, row 4, material: is part of a merged cell"));
    assertThat(bill.lines()).hasSize(1);
  }

  @Test
  void theTemplatesRead() {
    assertThat(BillFile.read("t.csv", BillTemplate.csv(), READING).isClean()).isTrue();
    assertThat(BillFile.read("t.xlsx", BillTemplate.xlsx(), READING).isClean()).isTrue();
  }

  @Test
  void otherFilesAreRefusedWithASentence(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> BillFile.read("e.csv", new byte[0], READING))
        .isInstanceOf(FailureException.class)
        .hasMessageContaining("e.csv");
    assertThatThrownBy(() -> BillFile.read("b.csv", new byte[] {1, 0, 2, 0, (byte) 0xff}, READING))
        .hasMessageContaining("neither XLSX nor UTF-8");
    assertThatThrownBy(
            () -> BillFile.read("o.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 1, 1}, READING))
        .hasMessageContaining("old or encrypted");
    assertThatThrownBy(() -> BillFile.read(folder.resolve("none.csv"), READING))
        .hasMessageContaining("is not a file");
    Path large = folder.resolve("large.csv");
    try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(BillFile.LARGEST + 1);
    }
    assertThatThrownBy(() -> BillFile.read(large, READING)).hasMessageContaining("larger than");
    Files.delete(large);
  }

  @Test
  void aWorkbookThatDeclaresADocumentTypeIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write(
          "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"
              .getBytes(StandardCharsets.UTF_8));
    }
    assertThatThrownBy(() -> BillFile.read("x.xlsx", bytes.toByteArray(), READING))
        .hasMessageContaining("document type");
  }

  @Test
  void damagedBytesNeverEscapeAsAnythingButAFailure() throws IOException {
    byte[] good = xlsx(s -> s.value(1, 0, "rotor"));
    Random random = new Random(3);
    for (int draw = 0; draw < 300; draw++) {
      byte[] bad = good.clone();
      for (int k = 0; k < 1 + random.nextInt(8); k++) {
        bad[4 + random.nextInt(bad.length - 4)] = (byte) random.nextInt(256);
      }
      try {
        BillFile.read("bad.xlsx", bad, READING);
      } catch (FailureException expected) {
        assertThat(expected.failure().where()).isEqualTo("bad.xlsx");
      }
    }
  }
}
