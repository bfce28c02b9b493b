package org.chokepoint.app.usecase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.Table.Column;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.bill.BillFault;
import org.chokepoint.response.exposure.ExposureReport;
import org.chokepoint.response.exposure.LikelyOrigin;
import org.chokepoint.response.exposure.PartExposure;
import org.chokepoint.response.exposure.Remedy;

/** The answer to an exposure question as tables. */
public enum ExposureTables {
  /** Scenario, place and totals. */
  SUMMARY(ExposureTables::summary),
  /** Parts, those that fail first in front. */
  PARTS(ExposureTables::parts),
  /** Output, cost and margin by part and month. */
  MONTHS(ExposureTables::months),
  /** What buys most time for a dollar, best first. */
  REMEDIES(ExposureTables::remedies),
  /** Elements used a month by part. */
  ELEMENTS(ExposureTables::elements),
  /** Likely origins and who can direct them. */
  ORIGINS(ExposureTables::origins),
  /** What could not be used of the bill. */
  FAULTS((m, r) -> faults(m)),
  /** What was assumed. */
  ASSUMPTIONS(ExposureTables::assumptions);

  /** Parts beyond this are summed in the table of months, which would not fit a sheet. */
  private static final int PARTS_BY_MONTH = 2_000;

  private static final int ROWS_OF_A_SHEET = 1_000_000;

  private final BiFunction<MeasuredExposure, ExposureReport, Table> table;

  ExposureTables(BiFunction<MeasuredExposure, ExposureReport, Table> table) {
    this.table = table;
  }

  /**
   * The table of an answer.
   *
   * @throws FailureException if the answer has no report and the table needs one
   */
  public Table of(MeasuredExposure measured) {
    if (this == FAULTS) {
      return faults(measured);
    }
    Optional<ExposureReport> report = measured.report();
    return table.apply(
        measured,
        report.orElseThrow(
            () ->
                new FailureException(
                    FailureReason.INCONSISTENT, "bill of materials", "has no row without fault.")));
  }

  /** Every table of an answer. */
  public static List<Table> all(MeasuredExposure measured) {
    return Arrays.stream(values()).parallel().map(t -> t.of(measured)).toList();
  }

  private static Column usd(String name) {
    return new Column(name, "USD");
  }

  private static Table summary(MeasuredExposure m, ExposureReport r) {
    Interval cost = r.costAtRisk().value();
    Interval margin = r.marginAtRisk().value();
    long fail = r.parts().stream().filter(p -> !p.holds()).count();
    return new Table(
        "Exposure",
        List.of(
            Column.text("figure"),
            Column.text("value"),
            Column.text("low"),
            Column.text("high"),
            Column.text("unit")),
        List.of(
            List.of("scenario", r.scenario(), "", "", ""),
            List.of("pulled by", m.picture().nameOf(m.controller()), "", "", ""),
            List.of("products made in", m.picture().nameOf(m.home()), "", "", ""),
            List.of("lines of the bill", m.bill().lines().size(), "", "", ""),
            List.of("rows left out", m.bill().faultyRows(), "", "", ""),
            List.of("parts", r.parts().size(), "", "", ""),
            List.of("parts that fail", fail, "", "", ""),
            List.of("added cost", cost.central(), cost.low(), cost.high(), "USD"),
            List.of("margin lost", margin.central(), margin.low(), margin.high(), "USD")));
  }

  private static Table parts(MeasuredExposure m, ExposureReport r) {
    List<List<Object>> rows = new ArrayList<>();
    for (PartExposure p : r.parts()) {
      Interval weeks = p.weeksOfSurvival().value();
      Interval cost = p.costAtRisk().value();
      Interval margin = p.marginAtRisk().value();
      rows.add(
          List.of(
              p.part(),
              p.holds() ? "yes" : "no",
              weeks.central(),
              weeks.low(),
              weeks.high(),
              p.weakest(),
              cost.central(),
              cost.low(),
              cost.high(),
              margin.central(),
              margin.low(),
              margin.high(),
              p.weeksOfSurvival().quality().label()));
    }
    return new Table(
        "Parts",
        List.of(
            Column.text("part"),
            Column.text("holds"),
            new Column("survives", "weeks"),
            new Column("survives_low", "weeks"),
            new Column("survives_high", "weeks"),
            Column.text("fails_by"),
            usd("added_cost"),
            usd("added_cost_low"),
            usd("added_cost_high"),
            usd("margin_lost"),
            usd("margin_lost_low"),
            usd("margin_lost_high"),
            Column.text("quality")),
        rows);
  }

  private static Table months(MeasuredExposure m, ExposureReport r) {
    List<List<Object>> rows = new ArrayList<>();
    List<PartExposure> parts = r.parts();
    int listed = Math.min(PARTS_BY_MONTH, parts.size());
    for (PartExposure p : parts.subList(0, listed)) {
      for (PartExposure.Month month : p.months()) {
        rows.add(
            month(
                p.part(),
                month.month().toString(),
                List.of(month.output(), month.costUsd(), month.marginUsd())));
      }
    }
    if (listed < parts.size()) {
      rest(rows, parts.subList(listed, parts.size()));
    }
    return new Table(
        "Months",
        List.of(
            Column.text("part"),
            Column.text("month"),
            Column.text("output"),
            Column.text("output_low"),
            Column.text("output_high"),
            usd("added_cost"),
            usd("added_cost_low"),
            usd("added_cost_high"),
            usd("margin_lost"),
            usd("margin_lost_low"),
            usd("margin_lost_high")),
        rows);
  }

  // Money adds over parts; shares of output do not.
  private static void rest(List<List<Object>> rows, List<PartExposure> parts) {
    for (int t = 0; t < parts.get(0).months().size(); t++) {
      double[] sums = new double[6];
      for (PartExposure p : parts) {
        PartExposure.Month month = p.months().get(t);
        add(sums, 0, month.costUsd());
        add(sums, 3, month.marginUsd());
      }
      List<Object> row = new ArrayList<>();
      row.add(parts.size() + " other parts together");
      row.add(parts.get(0).months().get(t).month().toString());
      row.addAll(List.of("", "", ""));
      for (double sum : sums) {
        row.add(sum);
      }
      rows.add(row);
    }
  }

  private static void add(double[] sums, int at, Interval amount) {
    sums[at] += amount.central();
    sums[at + 1] += amount.low();
    sums[at + 2] += amount.high();
  }

  private static List<Object> month(String part, String month, List<Interval> figures) {
    List<Object> row = new ArrayList<>(List.of(part, month));
    for (Interval f : figures) {
      row.add(f.central());
      row.add(f.low());
      row.add(f.high());
    }
    return row;
  }

  private static Table remedies(MeasuredExposure m, ExposureReport r) {
    List<List<Object>> rows = new ArrayList<>();
    for (Remedy remedy : r.remedies()) {
      if (rows.size() >= ROWS_OF_A_SHEET) {
        break;
      }
      rows.add(
          List.of(
              remedy.part(),
              remedy.grade(),
              remedy.kind().label(),
              remedy.extraWeeks(),
              remedy.costUsd().value(),
              remedy.weeksPerThousandUsd(),
              reason(remedy.costUsd())));
    }
    return new Table(
        "Remedies",
        List.of(
            Column.text("part"),
            Column.text("grade"),
            Column.text("remedy"),
            new Column("more", "weeks"),
            usd("first_year_cost"),
            new Column("per_thousand_usd", "weeks"),
            Column.text("cost_assumes")),
        rows);
  }

  private static String reason(Sourced<?> value) {
    return value.provenance() instanceof org.chokepoint.model.source.Provenance.Assumed a
        ? a.reason()
        : value.quality().label();
  }

  private static Table elements(MeasuredExposure m, ExposureReport r) {
    List<List<Object>> rows = new ArrayList<>();
    for (PartExposure p : r.parts()) {
      for (PartExposure.ElementUse use : p.kgPerMonth()) {
        if (rows.size() < ROWS_OF_A_SHEET) {
          rows.add(List.of(p.part(), use.element().value(), use.kgPerMonth()));
        }
      }
    }
    return new Table(
        "Elements",
        List.of(Column.text("part"), Column.text("element"), new Column("used", "kg/month")),
        rows);
  }

  private static Table origins(MeasuredExposure m, ExposureReport r) {
    List<List<Object>> rows = new ArrayList<>();
    for (LikelyOrigin o : r.origins()) {
      rows.add(
          List.of(
              o.grade(),
              o.stage().label(),
              o.place().value(),
              100 * o.share().value().fraction(),
              o.controller(),
              o.share().quality().label()));
    }
    return new Table(
        "Likely origins",
        List.of(
            Column.text("grade"),
            Column.text("stage"),
            Column.text("place"),
            new Column("share_of_world", "%"),
            Column.text("who_can_direct"),
            Column.text("quality")),
        rows);
  }

  private static Table faults(MeasuredExposure m) {
    List<List<Object>> rows = new ArrayList<>();
    for (BillFault f : m.bill().faults()) {
      rows.add(
          List.of(
              f.sheet(),
              f.row(),
              f.column(),
              f.problem(),
              f.suggestions().stream().collect(Collectors.joining(", "))));
    }
    return new Table(
        "Faults",
        List.of(
            Column.text("sheet"),
            Column.text("row"),
            Column.text("column"),
            Column.text("problem"),
            Column.text("maybe")),
        rows);
  }

  private static Table assumptions(MeasuredExposure m, ExposureReport r) {
    List<Sourced<String>> all = new ArrayList<>(m.assumptions());
    all.addAll(r.assumptions());
    return AssumptionTable.of(all);
  }
}
