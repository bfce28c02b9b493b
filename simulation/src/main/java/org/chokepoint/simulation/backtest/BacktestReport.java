package org.chokepoint.simulation.backtest;

import java.util.ArrayList;
import java.util.List;

/**
 * The outcome of a backtest: nothing left out.
 *
 * @param rows one row a target, in the order of the file
 * @param fitted the fitted parameters
 * @param kept draws kept, those nearest to the fit's targets
 */
public record BacktestReport(List<BacktestRow> rows, List<Fitted> fitted, KeptDraws kept) {

  /** Copies the lists. */
  public BacktestReport {
    rows = List.copyOf(rows);
    fitted = List.copyOf(fitted);
  }

  /**
   * A fitted parameter.
   *
   * @param key parameter
   * @param prior centre of the prior
   * @param low 10 per cent quantile of the kept draws
   * @param median their median
   * @param high 90 per cent quantile
   */
  public record Fitted(String key, double prior, double low, double median, double high) {}

  /**
   * The part of the fitted ({@code true}) or predicted targets whose predicted interval was hit.
   */
  public double coverage(boolean fit) {
    List<BacktestRow> of = rows(fit);
    return of.stream().filter(BacktestRow::inside).count() / (double) of.size();
  }

  /** The same for the interval of the parameters alone. */
  public double coverageOfParameters(boolean fit) {
    List<BacktestRow> of = rows(fit);
    return of.stream().filter(BacktestRow::insideParameters).count() / (double) of.size();
  }

  /** The median over targets of how far the engine's median is off, as a factor of at least 1. */
  public double medianFactor(boolean fit) {
    List<Double> factors = new ArrayList<>();
    for (BacktestRow row : rows(fit)) {
      double ratio = Math.max(1e-3, row.ratio());
      factors.add(Math.max(ratio, 1 / ratio));
    }
    factors.sort(null);
    return factors.get(factors.size() / 2);
  }

  private List<BacktestRow> rows(boolean fit) {
    return rows.stream().filter(r -> r.target().fit() == fit).toList();
  }
}
