package org.chokepoint.response.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.chokepoint.model.chain.Material;
import org.chokepoint.model.chain.Place;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.response.bill.RawRow.Kind;
import org.chokepoint.response.bill.RawRow.RawCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillReadingTest {

  private static final List<String> HEADER =
      List.of(
          "Part",
          "Supplier",
          "Supplier place",
          "Material or magnet grade",
          "kg per unit",
          "Units per month",
          "Stock in weeks",
          "Margin per unit",
          "End use");

  private static final SupplyPicture PICTURE =
      SupplyPicture.asOf(YearMonth.of(2025, 6))
          .places(List.of(place("DEU", "Germany"), place("CHN", "China")))
          .materials(
              List.of(
                  new Material(
                      new MaterialId("Dy"),
                      "dysprosium",
                      Optional.empty(),
                      "HREE",
                      Optional.of("Dy2O3"),
                      Optional.empty(),
                      List.of(),
                      List.of())))
          .build();

  private static Place place(String code, String name) {
    return new Place(
        new PlaceCode(code), name, Optional.empty(), "r", false, List.of(), Optional.empty());
  }

  private static RawRow row(int number, List<String> cells) {
    return new RawRow("Parts", number, cells.stream().map(RawCell::of).toList());
  }

  private static BillOfMaterials read(String... cells) {
    return new BillReading(PICTURE)
        .read(List.of(row(1, HEADER), row(2, Arrays.asList(cells))).iterator());
  }

  private static BillFault fault(String... cells) {
    BillOfMaterials bill = read(cells);
    assertThat(bill.lines()).isEmpty();
    assertThat(bill.faults()).hasSize(1);
    return bill.faults().get(0);
  }

  @Test
  void readsALineWithUnits() {
    BillOfMaterials bill =
        read("rotor", "ACME", "Germany", "42 sh", "350 g", "1,200", "1 month", "$25", "robots");
    PartLine line = bill.lines().get(0);
    assertThat(bill.isClean()).isTrue();
    assertThat(line.grade().id()).isEqualTo("NdFeB-SH");
    assertThat(line.place()).contains(new PlaceCode("DEU"));
    assertThat(line.kgPerUnit().value().central()).isCloseTo(0.35, within(1e-12));
    assertThat(line.use().unitsPerMonth()).isEqualTo(1200);
    assertThat(line.use().stockWeeks()).isCloseTo(4.348, within(1e-3));
    assertThat(line.use().marginPerUnit()).isEqualTo(25);
  }

  @Test
  void aPartOfTheLibraryNeedsOnlyItsNumber() {
    PartLine line = read("EV", "", "", "", "", "1200", "", "", "").lines().get(0);
    assertThat(line.grade().id()).isEqualTo("NdFeB-GBD");
    assertThat(line.kgPerUnit().value().central()).isEqualTo(1.5);
    assertThat(line.use().stockAssumed()).isTrue();
  }

  @Test
  void anUnknownGradeIsAFaultWithNearGrades() {
    BillFault fault = fault("rotor", "", "", "42SHH", "1", "10", "", "", "");
    assertThat(fault.sheet()).isEqualTo("Parts");
    assertThat(fault.row()).isEqualTo(2);
    assertThat(fault.column()).isEqualTo("material");
    assertThat(fault.suggestions()).contains("42sh");
  }

  @Test
  void anUnknownPlaceSuggestsNearNames() {
    assertThat(fault("rotor", "", "Germny", "N42", "1", "10", "", "", "").suggestions())
        .contains("germany");
  }

  @ParameterizedTest
  @CsvSource({
    "-1,is negative",
    "1 stone,unknown unit",
    "abc,not a number",
    "'1.200,5',not a number"
  })
  void weightsThatAreNoWeightsAreFaults(String weight, String problem) {
    BillFault fault = fault("rotor", "", "", "N42", weight, "10", "", "", "");
    assertThat(fault.column()).isEqualTo("kg per unit");
    assertThat(fault.problem()).contains(problem);
  }

  @Test
  void formulasAndMergedCellsAreFaults() {
    List<RawCell> cells = new ArrayList<>();
    for (String text : List.of("rotor", "", "", "N42", "1", "10", "", "", "")) {
      cells.add(RawCell.of(text));
    }
    cells.set(4, new RawCell("=A1*2", Kind.FORMULA));
    cells.set(3, new RawCell("", Kind.MERGED));
    BillOfMaterials bill =
        new BillReading(PICTURE)
            .read(List.of(row(1, HEADER), new RawRow("Parts", 7, cells)).iterator());
    assertThat(bill.faults())
        .extracting(BillFault::problem)
        .anyMatch(p -> p.contains("merged cell"))
        .anyMatch(p -> p.contains("formula"));
    assertThat(bill.faultyRows()).isEqualTo(1);
  }

  @Test
  void aMissingColumnNamesItselfAndTheNearTitle() {
    BillOfMaterials bill =
        new BillReading(PICTURE)
            .read(List.of(row(3, List.of("part", "unit per month"))).iterator());
    assertThat(bill.faults().get(0).words())
        .isEqualTo(
            "sheet Parts, row 3, units per month: the column 'units per month' is missing; see the"
                + " template. Maybe: unit per month");
  }

  @Test
  void goodRowsAreKeptBesideFaultyOnes() {
    BillOfMaterials bill =
        new BillReading(PICTURE)
            .read(
                List.of(
                        row(1, HEADER),
                        row(2, List.of("a", "", "", "N42", "1", "10", "", "", "")),
                        row(3, List.of("b", "", "", "unobtainium", "1", "10", "", "", "")))
                    .iterator());
    assertThat(bill.lines()).hasSize(1);
    assertThat(bill.faultyRows()).isEqualTo(1);
  }

  @Test
  void theTemplateReadsWithoutAFault() {
    List<RawRow> rows = new ArrayList<>();
    for (List<String> cells : BillColumn.template()) {
      rows.add(row(rows.size() + 1, cells));
    }
    BillOfMaterials bill = new BillReading(PICTURE).read(rows.iterator());
    assertThat(bill.faults()).extracting(BillFault::words).isEmpty();
    assertThat(bill.lines()).hasSize(2);
  }

  @Test
  void nothingOfABillShowsInToString() {
    PartLine line =
        read("secret rotor", "ACME", "DEU", "42SH", "1", "10", "", "", "").lines().get(0);
    assertThat(line.toString()).doesNotContain("secret").doesNotContain("ACME");
    assertThat(row(1, List.of("secret")).toString()).doesNotContain("secret");
    assertThat(fault("secret", "", "", "hidden", "1", "1", "", "", "").toString())
        .doesNotContain("hidden");
  }

  @Test
  void rubbishNeverThrows() {
    Random random = new Random(5);
    for (int draw = 0; draw < 2000; draw++) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < 9; i++) {
        StringBuilder text = new StringBuilder();
        for (int k = random.nextInt(12); k > 0; k--) {
          text.append(
              (char) (random.nextInt(4) == 0 ? random.nextInt(0x3000) : 32 + random.nextInt(95)));
        }
        cells.add(text.toString());
      }
      BillOfMaterials bill =
          new BillReading(PICTURE).read(List.of(row(1, HEADER), row(2, cells)).iterator());
      assertThat(bill.lines().size() + bill.faultyRows()).isLessThanOrEqualTo(1);
    }
  }
}
