package org.chokepoint.knowledge.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.economy.SectorUse;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.observation.EndUse;
import org.chokepoint.model.observation.Parameter;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;

/** Reads end uses, the industries they take place in, and published parameters. */
final class DemandRows {
  private static final Pattern RANGE = Pattern.compile("([0-9.]+)\\s*[-–]\\s*([0-9.]+)");

  private final Codes codes;
  private final List<EndUse> endUses = new ArrayList<>();
  private final List<SectorUse> sectors = new ArrayList<>();
  private final List<Parameter> parameters = new ArrayList<>();

  DemandRows(Codes codes) {
    this.codes = codes;
  }

  void endUse(Row row) {
    endUses.add(
        new EndUse(
            row.required("kind"),
            codes.word(row, "element"),
            row.text("region"),
            row.required("use"),
            row.requiredInteger("year"),
            value(row),
            row.text("unit"),
            row.text("note")));
  }

  private static Sourced<Double> value(Row row) {
    String text = row.required("value");
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      double mid = (Double.parseDouble(range.group(1)) + Double.parseDouble(range.group(2))) / 2;
      String method = "midpoint of the published range " + text;
      return new Sourced<>(mid, new Provenance.Computed(method, "1", List.of(row.source("value"))));
    }
    if (text.contains("/")) {
      throw row.fault(
          FailureReason.INCONSISTENT, "value", "'" + text + "' holds two values; split the row");
    }
    return new Sourced<>(row.requiredNumber("value"), row.source("value"));
  }

  void sector(Row row) {
    sectors.add(
        new SectorUse(
            row.required("use"),
            row.required("bea_summary"),
            row.text("wiod"),
            row.text("oecd"),
            new Sourced<>(new Share(row.requiredNumber("weight")), row.source("weight"))));
  }

  void elasticity(Row row) {
    parameter(row, "scope");
  }

  void leadTime(Row row) {
    parameter(row, "project_or_scope");
  }

  void tradeElasticity(Row row) {
    parameters.add(
        new Parameter(
            "WIOD sector " + row.required("sector"),
            "trade elasticity",
            row.required("value"),
            row.text("unit"),
            row.text("note"),
            row.source("value")));
  }

  private void parameter(Row row, String scope) {
    parameters.add(
        new Parameter(
            row.required(scope),
            row.required("parameter"),
            row.required("value"),
            row.text("unit"),
            row.text("note"),
            row.source("value")));
  }

  List<EndUse> endUses() {
    return endUses;
  }

  List<SectorUse> sectors() {
    return sectors;
  }

  List<Parameter> parameters() {
    return parameters;
  }
}
