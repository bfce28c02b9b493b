package org.chokepoint.metrics.criticality;

import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.FailureReason;

/**
 * Net import reliance of the United States Geological Survey (Mineral Commodity Summaries, appendix
 * B; trade exposure TE of Nassar et al. 2020, Science Advances 6 eaay8647).
 *
 * <p>NIR = (imports − exports + ΔS) / (primary + secondary production + imports − exports + ΔS),
 * where ΔS is what is taken out of government and industry stocks. Range [0, 1]; the denominator is
 * apparent consumption.
 *
 * @param production primary and old-scrap secondary production, not negative
 * @param imports imports, not negative, in the same unit
 * @param exports exports, not negative, in the same unit
 * @param stockRelease taken out of stocks; negative if stocks were built
 */
public record NetImportReliance(
    double production, double imports, double exports, double stockRelease) {
  /**
   * Net import reliance of a net importer.
   *
   * @param where the place, material and year, for messages
   * @return a value in [0, 1]; OUT_OF_RANGE for a net exporter (USGS prints E), EMPTY if apparent
   *     consumption is not positive
   */
  public Attempt<Double> value(String where) {
    return Range.NOT_NEGATIVE
        .check(production, "production", where)
        .flatMap(p -> Range.NOT_NEGATIVE.check(imports, "imports", where))
        .flatMap(i -> Range.NOT_NEGATIVE.check(exports, "exports", where))
        .flatMap(e -> Range.FINITE.check(stockRelease, "stock release", where))
        .flatMap(s -> ofNetImports(imports - exports + s, where));
  }

  private Attempt<Double> ofNetImports(double net, String where) {
    if (production + net <= 0) {
      return Attempt.failed(
          FailureReason.EMPTY,
          where,
          "apparent consumption is " + (production + net) + ", so reliance is not defined.");
    }
    if (net < 0) {
      return Attempt.failed(
          FailureReason.OUT_OF_RANGE, where, "a net exporter has no net import reliance.");
    }
    return Attempt.of(net / (production + net));
  }
}
