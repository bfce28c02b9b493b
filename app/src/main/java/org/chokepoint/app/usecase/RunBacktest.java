package org.chokepoint.app.usecase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.Table.Column;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.simulation.backtest.Backtest;
import org.chokepoint.simulation.backtest.BacktestReport;
import org.chokepoint.simulation.backtest.BacktestRow;
import org.chokepoint.simulation.backtest.KeptDraws;
import org.chokepoint.simulation.market.MarketParameters;

/**
 * Holds the engine against history: each target as predicted interval against what was observed.
 */
public final class RunBacktest {

  /** Draws of each of the four generations of the published search. */
  public static final int PUBLISHED = 120;

  private static final int SEED = 2010;

  private final Map<YearMonth, SupplyPicture> pictures = new ConcurrentHashMap<>();
  private final ReferenceKnowledge knowledge;

  /**
   * The backtest on given reference data.
   *
   * @param source opens the reference data
   */
  public RunBacktest(Supplier<ReferenceKnowledge> source) {
    this.knowledge = source.get();
  }

  /**
   * The comparison.
   *
   * @param table one row a target
   * @param remarks what was run, and the coverage, a line each
   */
  public record Answer(Table table, List<String> remarks) {

    /** Copies the list. */
    public Answer {
      remarks = List.copyOf(remarks);
    }
  }

  /** Runs the draws that the published search kept; the search itself is not made again. */
  public Answer rerun(Progress progress) {
    KeptDraws kept = KeptDraws.shipped();
    progress.step(
        "Running the "
            + kept.points().size()
            + " draws kept from the published search of "
            + kept.searched()
            + "; --full searches again");
    Countdown countdown = new Countdown("runs", progress);
    return answer(backtest().rerun(kept, threads(), countdown::done));
  }

  /**
   * Searches again from the priors.
   *
   * @param draws draws of each of four generations, at least 10
   */
  public Answer search(int draws, Progress progress) {
    progress.step("Searching four generations of " + draws + " draws, then predicting");
    Countdown countdown = new Countdown("runs", progress);
    return answer(backtest().run(draws, threads(), countdown::done));
  }

  private Backtest backtest() {
    return new Backtest(
        month -> pictures.computeIfAbsent(month, knowledge::pictureAsOf),
        MarketParameters.standard(),
        SEED);
  }

  private static int threads() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static Answer answer(BacktestReport report) {
    List<List<Object>> rows = new ArrayList<>();
    for (BacktestRow row : report.rows()) {
      double ratio = row.ratio();
      rows.add(
          List.of(
              row.target().id(),
              row.target().fit() ? "fitted" : "predicted",
              row.target().observed(),
              row.median(),
              Math.max(ratio, 1 / ratio),
              row.parameters().low(),
              row.parameters().high(),
              row.predicted().low(),
              row.predicted().high(),
              row.inside() ? "yes" : "no",
              row.target().source() + " (" + row.target().quality() + ")"));
    }
    List<Column> columns =
        List.of(
            Column.text("target"),
            Column.text("used_as"),
            Column.text("observed"),
            Column.text("median"),
            Column.text("factor_off"),
            Column.text("parameters_low"),
            Column.text("parameters_high"),
            Column.text("predicted_low"),
            Column.text("predicted_high"),
            Column.text("hit"),
            Column.text("source"));
    return new Answer(
        new Table("Backtest", columns, rows),
        List.of(
            coverage("Fitted on 2010-2013 and gallium 2023", report, true),
            coverage("Predicted for 2025 with nothing changed", report, false),
            "A wide predicted range is a statement about the model, not a success."));
  }

  private static String coverage(String what, BacktestReport report, boolean fit) {
    return String.format(
        Locale.ROOT,
        "%s: %.0f %% within the predicted range, %.0f %% within that of the parameters alone,"
            + " median factor off %.2f.",
        what,
        100 * report.coverage(fit),
        100 * report.coverageOfParameters(fit),
        report.medianFactor(fit));
  }
}
