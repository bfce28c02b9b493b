package org.chokepoint.knowledge.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.CriticalityStatistic;
import org.chokepoint.model.source.Sourced;

/** Reads the inputs and results of published criticality assessments. */
final class CriticalityRows implements RowMapping {
  private final Codes codes;
  private final List<CriticalityStatistic> statistics = new ArrayList<>();

  CriticalityRows(Codes codes) {
    this.codes = codes;
  }

  @Override
  public void read(Row row) {
    Optional<Stage> stage =
        row.text("stage").isEmpty() ? Optional.empty() : Optional.of(Codes.stage(row, "stage"));
    Optional<PlaceCode> place =
        row.text("iso3").isEmpty() ? Optional.empty() : Optional.of(codes.place(row, "iso3"));
    statistics.add(
        new CriticalityStatistic(
            row.required("material"),
            row.required("commodity"),
            stage,
            row.required("statistic"),
            place,
            row.text("detail"),
            row.requiredInteger("year"),
            new Sourced<>(row.requiredNumber("value"), row.source("value")),
            row.text("unit"),
            row.number("trade_factor").map(t -> new Sourced<>(t, row.source("trade_factor")))));
  }

  List<CriticalityStatistic> statistics() {
    return statistics;
  }
}
