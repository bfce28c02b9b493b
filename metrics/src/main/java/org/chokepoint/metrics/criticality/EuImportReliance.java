package org.chokepoint.metrics.criticality;

import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.FailureReason;

/**
 * Import reliance of the European Union (Blengini et al. 2017, JRC106997, equation 4).
 *
 * <p>IR = (imports − exports) / (domestic production + imports − exports). Range [0, 1]. Stock
 * changes do not enter: that is {@link NetImportReliance}, another metric with another denominator.
 *
 * @param production domestic production, not negative
 * @param imports imports, not negative, in the same unit
 * @param exports exports, not negative, in the same unit
 */
public record EuImportReliance(double production, double imports, double exports) {
  /**
   * Import reliance of a net importer.
   *
   * @param where the place, material and year, for messages
   * @return a value in [0, 1]; OUT_OF_RANGE for a net exporter, EMPTY if nothing is consumed
   */
  public Attempt<Double> value(String where) {
    return Range.NOT_NEGATIVE
        .check(production, "domestic production", where)
        .flatMap(p -> Range.NOT_NEGATIVE.check(imports, "imports", where))
        .flatMap(i -> Range.NOT_NEGATIVE.check(exports, "exports", where))
        .flatMap(e -> ofNetImports(imports - exports, where));
  }

  /** As {@link #value}, with the Union's convention that a net exporter relies on nobody. */
  public Attempt<Double> zeroForNetExporter(String where) {
    return imports < exports ? Attempt.of(0.0) : value(where);
  }

  private Attempt<Double> ofNetImports(double net, String where) {
    if (net < 0) {
      return Attempt.failed(
          FailureReason.OUT_OF_RANGE,
          where,
          "exports exceed imports by " + -net + ", so import reliance is not defined.");
    }
    if (production + net == 0) {
      return Attempt.failed(
          FailureReason.EMPTY, where, "nothing is produced or imported, so nothing is relied on.");
    }
    return Attempt.of(net / (production + net));
  }
}
