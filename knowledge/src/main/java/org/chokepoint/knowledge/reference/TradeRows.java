package org.chokepoint.knowledge.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.chain.Goods;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.observation.TradeFlow;
import org.chokepoint.model.quantity.Basis;
import org.chokepoint.model.quantity.Mass;
import org.chokepoint.model.quantity.Money;
import org.chokepoint.model.source.Sourced;

/** Reads trade and the customs codes it is stated in. */
final class TradeRows {
  private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private final Codes codes;
  private final List<TradeFlow> flows = new ArrayList<>();
  private final List<Goods> goods = new ArrayList<>();

  TradeRows(Codes codes) {
    this.codes = codes;
  }

  void flow(Row row) {
    int year = row.requiredInteger("year");
    Optional<Sourced<Money>> value =
        row.number("value_usd")
            .map(usd -> new Sourced<>(Money.usd(usd, year), row.source("value_usd")));
    flows.add(
        new TradeFlow(
            codes.place(row, "exporter_iso3"),
            codes.place(row, "importer_iso3"),
            year,
            month(row),
            row.required("hs"),
            row.text("flow_note"),
            gross(row, "tonnes"),
            value));
  }

  private static OptionalInt month(Row row) {
    String month = row.text("month");
    if (month.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!MONTH.matcher(month).matches()) {
      throw row.fault(FailureReason.MALFORMED, "month", "'" + month + "' is no month YYYY-MM");
    }
    return OptionalInt.of(Integer.parseInt(month.substring(5)));
  }

  void monthly(Row row) {
    String period = row.required("period");
    boolean month = MONTH.matcher(period).matches();
    if (!month && !YEAR.matcher(period).matches()) {
      throw row.fault(
          FailureReason.UNSUPPORTED_FORMAT,
          "period",
          "'" + period + "' is neither a month nor a year, and parts of it may stand beside it");
    }
    flows.add(
        new TradeFlow(
            codes.place(row, "exporter_iso3"),
            codes.place(row, "importer_iso3"),
            Integer.parseInt(period.substring(0, 4)),
            month ? OptionalInt.of(Integer.parseInt(period.substring(5))) : OptionalInt.empty(),
            row.required("product"),
            row.text("note"),
            gross(row, "quantity"),
            Optional.empty()));
  }

  private static Optional<Sourced<Mass>> gross(Row row, String column) {
    return row.number(column)
        .map(tonnes -> new Sourced<>(new Mass(tonnes, Basis.GROSS), row.source(column)));
  }

  void goods(Row row) {
    goods.add(
        new Goods(
            row.required("id"),
            row.required("nomenclature"),
            row.required("description"),
            row.list("materials", '|').stream()
                .map(id -> codes.material(row, "materials", id))
                .toList(),
            stage(row),
            row.number("reo_t_per_t").map(f -> new Sourced<>(f, row.source("reo_t_per_t"))),
            row.source()));
  }

  private static org.chokepoint.model.chain.Stage stage(Row row) {
    return row.text("stage").equals("end_use")
        ? org.chokepoint.model.chain.Stage.USE
        : Codes.stage(row, "stage");
  }

  List<TradeFlow> flows() {
    return flows;
  }

  List<Goods> goods() {
    return goods;
  }
}
