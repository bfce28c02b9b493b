package org.chokepoint.simulation.backtest;

import java.util.List;

/**
 * The outcome of a backtest: nothing left out.
 *
 * @param rows one row a target, in the order of the file
 * @param fitted the fitted parameters
 * @param draws draws made from the priors
 * @param kept draws kept, those nearest to the fit's targets
 * @param spread standard deviation of the logarithmic error of the kept draws on the fit's targets
 */
public record BacktestReport(
    List<BacktestRow> rows, List<Fitted> fitted, int draws, int kept, double spread) {

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

  /** The part of the fitted ({@code true}) or predicted targets whose interval was hit. */
  public double coverage(boolean fit) {
    List<BacktestRow> of = rows.stream().filter(r -> r.target().fit() == fit).toList();
    return of.stream().filter(BacktestRow::inside).count() / (double) of.size();
  }
}
