package org.chokepoint.response.bill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.assumption.Assumption;

/** Reads single rows of a bill. */
final class RowReading {

  private static final int LONGEST_CELL = 500;
  private static final double USUAL_STOCK_WEEKS = 6;

  private final PlaceNames places;
  private final GradeLibrary grades;
  private final PartLibrary parts = PartLibrary.standard();

  RowReading(PlaceNames places, GradeLibrary grades) {
    this.places = places;
    this.grades = grades;
  }

  Result read(RawRow row, Map<BillColumn, Integer> columns) {
    return new Row(row, columns).read();
  }

  /** The line, unless there are faults. */
  record Result(Optional<PartLine> line, List<BillFault> faults) {}

  /** One row being read. */
  private final class Row {
    private final RawRow raw;
    private final Map<BillColumn, Integer> columns;
    private final List<BillFault> faults = new ArrayList<>();

    Row(RawRow raw, Map<BillColumn, Integer> columns) {
      this.raw = raw;
      this.columns = columns;
    }

    Result read() {
      String part = text(BillColumn.PART);
      if (part.isEmpty()) {
        fault(BillColumn.PART, "is empty; name the part");
      }
      Optional<CommonPart> common = parts.find(part);
      Optional<PlaceCode> place = place();
      Optional<MaterialGrade> grade = grade(common);
      Optional<Sourced<Interval>> kg = kilograms(common);
      OptionalDouble units = amount(BillColumn.UNITS_PER_MONTH, Amount.UNITS);
      if (units.isEmpty() && text(BillColumn.UNITS_PER_MONTH).isEmpty()) {
        fault(BillColumn.UNITS_PER_MONTH, "is empty; say how many units are made a month");
      }
      double stock = amount(BillColumn.STOCK_WEEKS, Amount.WEEKS).orElse(USUAL_STOCK_WEEKS);
      double margin = amount(BillColumn.MARGIN_PER_UNIT, Amount.DOLLARS).orElse(0);
      String use = text(BillColumn.END_USE);
      String supplier = text(BillColumn.SUPPLIER);
      if (!faults.isEmpty() || grade.isEmpty() || kg.isEmpty() || units.isEmpty()) {
        return new Result(Optional.empty(), faults);
      }
      PartLine.Use numbers =
          new PartLine.Use(
              units.getAsDouble(), stock, margin, text(BillColumn.STOCK_WEEKS).isEmpty());
      String endUse = use.isEmpty() ? common.map(CommonPart::endUse).orElse("") : use;
      return new Result(
          Optional.of(
              new PartLine(
                  raw.number(), part, supplier, place, grade.get(), kg.get(), numbers, endUse)),
          List.of());
    }

    private Optional<PlaceCode> place() {
      String word = text(BillColumn.SUPPLIER_PLACE);
      if (word.isEmpty()) {
        return Optional.empty();
      }
      Optional<PlaceCode> place = places.find(word);
      if (place.isEmpty()) {
        fault(
            BillColumn.SUPPLIER_PLACE,
            "is no known place; use an ISO code such as DEU",
            places.near(word));
      }
      return place;
    }

    private Optional<MaterialGrade> grade(Optional<CommonPart> common) {
      String word = text(BillColumn.MATERIAL);
      if (word.isEmpty()) {
        if (common.isEmpty()) {
          fault(
              BillColumn.MATERIAL,
              "is empty and the part is not in the library; name a material or magnet grade");
        }
        return common.flatMap(p -> grades.find(p.grade()));
      }
      Optional<MaterialGrade> grade = grades.find(word);
      if (grade.isEmpty()) {
        fault(BillColumn.MATERIAL, "is no known material or magnet grade", grades.near(word));
      }
      return grade;
    }

    private Optional<Sourced<Interval>> kilograms(Optional<CommonPart> common) {
      if (text(BillColumn.KG_PER_UNIT).isEmpty()) {
        if (common.isEmpty()) {
          fault(BillColumn.KG_PER_UNIT, "is empty and the part is not in the library");
        }
        return common.map(CommonPart::kgPerUnit);
      }
      OptionalDouble kg = amount(BillColumn.KG_PER_UNIT, Amount.WEIGHT);
      return kg.isEmpty()
          ? Optional.empty()
          : Optional.of(Assumption.of(Interval.exactly(kg.getAsDouble()), "stated by the user"));
    }

    private OptionalDouble amount(BillColumn column, Map<String, Double> units) {
      String text = text(column);
      if (text.isEmpty()) {
        return OptionalDouble.empty();
      }
      Amount amount = Amount.read(text, units);
      if (amount.value().isEmpty()) {
        fault(column, amount.problem(), amount.suggestions());
      }
      return amount.value();
    }

    private String text(BillColumn column) {
      RawRow.RawCell cell = raw.cell(columns.getOrDefault(column, -1));
      if (cell.kind() == RawRow.Kind.FORMULA) {
        fault(column, "holds a formula; paste its value");
        return "";
      }
      if (cell.kind() == RawRow.Kind.MERGED) {
        fault(column, "is part of a merged cell; unmerge it and fill in every row");
        return "";
      }
      if (cell.text().length() > LONGEST_CELL) {
        fault(column, "holds more than " + LONGEST_CELL + " characters");
        return "";
      }
      return cell.text().strip();
    }

    private void fault(BillColumn column, String problem) {
      fault(column, problem, List.of());
    }

    // One fault a column: what follows from the first is no news.
    private void fault(BillColumn column, String problem, List<String> suggestions) {
      if (faults.stream().noneMatch(f -> f.column().equals(column.title()))) {
        faults.add(new BillFault(raw.sheet(), raw.number(), column.title(), problem, suggestions));
      }
    }
  }
}
