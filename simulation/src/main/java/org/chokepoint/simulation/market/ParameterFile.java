package org.chokepoint.simulation.market;

import java.util.List;
import java.util.Optional;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.chain.ShippedFiles;
import org.jspecify.annotations.Nullable;

/** Reads the parameters shipped with the product. */
final class ParameterFile {
  private static final String NAME = "market-parameters.yaml";

  record Row(
      String key,
      double value,
      double prior,
      double low,
      double high,
      String unit,
      boolean fitted,
      @Nullable List<Double> fit,
      String reason) {

    Optional<Interval> range() {
      return fit == null
          ? Optional.empty()
          : Optional.of(new Interval(fit.get(0), value, fit.get(1)));
    }
  }

  record Rows(List<Row> parameters) {}

  private ParameterFile() {}

  static MarketParameters standard() {
    return Shipped.PARAMETERS;
  }

  /** Read when first asked for, and once. */
  private static final class Shipped {
    private static final MarketParameters PARAMETERS = read();
  }

  private static MarketParameters read() {
    Rows rows = ShippedFiles.yaml(ParameterFile.class, NAME, Rows.class);
    return MarketParameters.of(
        rows.parameters().stream()
            .map(
                r ->
                    new MarketParameters.Entry(
                        r.key(),
                        Sourced.assumed(r.value(), r.reason(), "Chokepoint", "2026-11"),
                        r.prior(),
                        r.low(),
                        r.high(),
                        r.unit(),
                        r.fitted(),
                        r.range()))
            .toList());
  }
}
