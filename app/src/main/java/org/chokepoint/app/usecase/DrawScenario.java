package org.chokepoint.app.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chokepoint.app.table.NpzFormat;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.Table.Column;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.ensemble.Draws;
import org.chokepoint.simulation.ensemble.Ensemble;
import org.chokepoint.simulation.ensemble.EnsembleResult;
import org.chokepoint.simulation.ensemble.Input;
import org.chokepoint.simulation.ensemble.Measure;
import org.chokepoint.simulation.ensemble.Sensitivity;
import org.chokepoint.simulation.market.MarketParameters;
import org.chokepoint.simulation.outcome.Outcome;

/**
 * Runs a scenario in many draws of the engine's uncertain parameters: those fitted on the past from
 * the range the fit left, all others from their priors. The same seed gives every scenario the same
 * draws, so that scenarios can be compared draw by draw.
 */
public final class DrawScenario {

  private static final String TARGET_LOSS = "loss of the targets, million USD";
  private static final String OWN_LOSS = "loss of the controller, million USD";

  private final SimulateScenario scenarios;
  private final MarketParameters parameters = MarketParameters.standard();
  private final Draws draws;
  private final int threads;

  /**
   * Draws of a seed.
   *
   * @param scenarios scenarios on the reference data to use
   * @param seed root seed
   * @param threads threads to use; does not change the result
   */
  public DrawScenario(SimulateScenario scenarios, long seed, int threads) {
    this.scenarios = scenarios;
    this.draws = new Draws(parameters.entries().stream().map(Input::known).toList(), seed);
    this.threads = threads;
  }

  /**
   * What the draws say.
   *
   * @param table one row a measure: mean, quantiles and the mean of the worst twentieth
   * @param columns the file of all inputs and measures by draw
   * @param remarks what a reader must know, a line each
   */
  public record Answer(Table table, byte[] columns, List<String> remarks) {

    /** Copies the list. */
    public Answer {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Runs draws.
   *
   * @param named a ready scenario's name or a file
   * @param count number of draws, at least 2
   */
  public Answer run(String named, int count, Progress progress) {
    SimulateScenario.Loaded loaded = scenarios.load(named, progress);
    List<Measure> measures = measures(loaded);
    progress.step("Simulating " + count + " draws of " + draws.inputs().size() + " parameters");
    Countdown countdown = new Countdown("draws", progress);
    EnsembleResult result =
        ensemble(loaded, measures).run(loaded.scenario(), draws, count, threads, countdown::done);
    return new Answer(
        table(loaded, result), NpzFormat.write(columns(result)), remarks(result, count));
  }

  /**
   * Which parameter drives the loss of the targets.
   *
   * @param trajectories trajectories of Morris, at least 2, each of one run a parameter and one
   *     more
   */
  public Table drivers(String named, int trajectories, long seed, Progress progress) {
    SimulateScenario.Loaded loaded = scenarios.load(named, progress);
    int runs = trajectories * (draws.inputs().size() + 1);
    progress.step("Simulating " + runs + " runs of Morris' elementary effects");
    Countdown countdown = new Countdown("runs", progress);
    List<Measure> loss = List.of(new Measure(TARGET_LOSS, o -> o.targetLoss().total() / 1e6));
    List<Sensitivity.Effect> effects =
        new Sensitivity(ensemble(loaded, loss), draws, seed)
            .morris(loaded.scenario(), trajectories, threads, countdown::done);
    List<List<Object>> rows = new ArrayList<>();
    effects.forEach(e -> rows.add(List.of(e.input(), e.meanAbsolute(), e.spread())));
    String money = "million USD";
    return new Table(
        "What drives the loss of the targets",
        List.of(
            Column.text("parameter"),
            new Column("mean_absolute_effect", money),
            new Column("spread", money)),
        rows);
  }

  private Ensemble ensemble(SimulateScenario.Loaded loaded, List<Measure> measures) {
    return new Ensemble(loaded::model, parameters, measures);
  }

  private List<Measure> measures(SimulateScenario.Loaded loaded) {
    List<Measure> measures = new ArrayList<>();
    measures.add(new Measure(TARGET_LOSS, o -> o.targetLoss().total() / 1e6));
    measures.add(new Measure(OWN_LOSS, o -> o.controllerLoss().total() / 1e6));
    measures.add(new Measure("shortest time to survive, months", DrawScenario::shortestSurvival));
    List<MaterialId> materials = loaded.model(parameters).materials();
    for (MaterialId m : materials) {
      measures.add(
          new Measure(
              "peak price of " + m + " outside, x",
              o -> o.priceOutside(m).max() / o.basePriceOutside(m).at(0)));
    }
    for (MaterialId m : materials) {
      measures.add(new Measure("shortage of " + m + ", %", o -> 100 * shortage(o, m)));
    }
    return measures;
  }

  private static double shortestSurvival(Outcome o) {
    double least = o.scenario().months();
    for (PlaceCode place : o.targets()) {
      for (MaterialId m : o.materials()) {
        if (o.base().taken(0, o.base().grid().used(m), o.base().grid().places().indexOf(place))
            > 0) {
          least = Math.min(least, o.survival(m, place));
        }
      }
    }
    return least;
  }

  private static double shortage(Outcome o, MaterialId material) {
    double less = 0;
    double would = 0;
    for (PlaceCode place : o.targets()) {
      int p = o.base().grid().places().indexOf(place);
      int g = o.base().grid().used(material);
      for (int t = 0; t < o.base().months(); t++) {
        would += o.base().taken(t, g, p);
        less += o.base().taken(t, g, p) - o.run().taken(t, g, p);
      }
    }
    return would > 0 ? Math.max(0, less / would) : 0;
  }

  private Table table(SimulateScenario.Loaded loaded, EnsembleResult result) {
    List<List<Object>> rows = new ArrayList<>();
    for (String name : result.names()) {
      int comma = name.lastIndexOf(", ");
      rows.add(
          List.of(
              name.substring(0, comma),
              name.substring(comma + 2),
              result.mean(name),
              result.quantile(name, 0.05),
              result.quantile(name, 0.25),
              result.quantile(name, 0.5),
              result.quantile(name, 0.75),
              result.quantile(name, 0.95),
              result.cvar(name, 0.95)));
    }
    return new Table(
        loaded.scenario().title(),
        java.util.stream.Stream.of(
                "measure", "unit", "mean", "p05", "p25", "median", "p75", "p95", "cvar95")
            .map(Column::text)
            .toList(),
        rows);
  }

  private Map<String, double[]> columns(EnsembleResult result) {
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (int k = 0; k < draws.inputs().size(); k++) {
      double[] values = new double[result.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = result.inputs(i)[k];
      }
      columns.put("input " + draws.inputs().get(k).name(), values);
    }
    result.names().forEach(name -> columns.put(name.replace("%", "percent"), result.values(name)));
    return columns;
  }

  private static List<String> remarks(EnsembleResult result, int count) {
    double[] own = result.values(OWN_LOSS);
    long gains = java.util.Arrays.stream(own).filter(v -> v < 0).count();
    List<String> remarks = new ArrayList<>();
    remarks.add(
        String.format(
            Locale.ROOT,
            "The controller gains in %d of %d draws; %d draws have no certified equilibrium.",
            gains,
            count,
            result.failed()));
    remarks.add("Digest of the draws: " + result.digest());
    return remarks;
  }
}
