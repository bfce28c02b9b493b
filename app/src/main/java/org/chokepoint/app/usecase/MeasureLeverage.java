package org.chokepoint.app.usecase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.Table.Column;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.simulation.backtest.ModelError;
import org.chokepoint.simulation.chain.Chains;
import org.chokepoint.simulation.leverage.Frontier;
import org.chokepoint.simulation.leverage.Industries;
import org.chokepoint.simulation.leverage.Leverage;
import org.chokepoint.simulation.leverage.ValueAtRisk;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;
import org.chokepoint.simulation.market.NoEquilibriumException;
import org.chokepoint.simulation.market.Simulation;
import org.chokepoint.simulation.scenario.Names;
import org.chokepoint.simulation.scenario.Scenario;
import org.chokepoint.simulation.scenario.StandardScenarios;

/**
 * What a controller can make a target lose with each lever, strength and horizon, and what it loses
 * itself.
 */
public final class MeasureLeverage {

  /**
   * What is asked.
   *
   * @param chain chain whose market it is, such as {@code rare-earths}
   * @param controller place that pulls the levers
   * @param target place that is hit
   * @param strengths strengths in (0, 1], rising
   * @param horizons months from the start, rising, each at least 3
   * @param asOf month of the picture; empty for the newest
   */
  public record Ask(
      String chain,
      String controller,
      String target,
      List<Double> strengths,
      List<Integer> horizons,
      Optional<YearMonth> asOf) {

    /** Copies the lists. */
    public Ask {
      strengths = List.copyOf(strengths);
      horizons = List.copyOf(horizons);
    }
  }

  /**
   * The answer.
   *
   * @param table one row a lever, strength and horizon
   * @param remarks what a reader must know, a line each
   */
  public record Answer(Table table, List<String> remarks) {

    /** Copies the list. */
    public Answer {
      remarks = List.copyOf(remarks);
    }
  }

  private final ReferenceKnowledge knowledge;

  /**
   * Leverage on given reference data.
   *
   * @param source opens the reference data
   */
  public MeasureLeverage(Supplier<ReferenceKnowledge> source) {
    this.knowledge = source.get();
  }

  /**
   * Runs the three standard levers.
   *
   * @throws FailureException if a place is unknown or has nothing to do with the market
   */
  public Answer measure(Ask ask, Progress progress) {
    YearMonth month = ask.asOf.orElseGet(knowledge::dataMonth);
    SupplyPicture picture = knowledge.pictureAsOf(month);
    PlaceCode controller = place(picture, "--actor", ask.controller);
    PlaceCode target = place(picture, "--target", ask.target);
    if (controller.equals(target)) {
      throw new FailureException(
          FailureReason.INCONSISTENT,
          "--target " + ask.target,
          "is the actor itself. Name another place.");
    }
    progress.step("Solving the market without levers");
    Simulation simulation = simulation(picture, ask.chain);
    inMarket(simulation, "--actor", controller);
    inMarket(simulation, "--target", target);
    int longest = ask.horizons.get(ask.horizons.size() - 1);
    List<Scenario> scenarios =
        StandardScenarios.of(controller, List.of(target), month.plusMonths(1), longest).stream()
            .map(scenario -> scenario.on(ask.chain))
            .toList();
    Countdown countdown = new Countdown("runs", progress);
    List<Frontier.Run> runs = Frontier.runs(simulation, scenarios, ask.strengths, countdown::done);
    progress.step("Reading the input-output table");
    return answer(ask, runs, new IndustriesAtRisk(knowledge, picture), target);
  }

  private static PlaceCode place(SupplyPicture picture, String option, String word) {
    Names names = Names.of(picture);
    String code = word.strip().toUpperCase(Locale.ROOT);
    if (!names.places().contains(code)) {
      throw new FailureException(
          FailureReason.UNKNOWN_NAME,
          option + " " + word,
          "is not a place of the reference data."
              + names.placeLike(word).map(n -> " Maybe '" + n + "'.").orElse(""));
    }
    return new PlaceCode(code);
  }

  private static void inMarket(Simulation simulation, String option, PlaceCode place) {
    if (!simulation.model().places().contains(place)) {
      throw new FailureException(
          FailureReason.UNKNOWN_NAME,
          option + " " + place,
          "neither makes nor uses anything in the market model. It holds "
              + String.join(
                  ", ", simulation.model().places().stream().map(PlaceCode::value).toList())
              + ".");
    }
  }

  private static Simulation simulation(SupplyPicture picture, String chain) {
    Set<String> known = Chains.of(picture).all().keySet();
    if (!known.contains(chain)) {
      throw new FailureException(
          FailureReason.UNKNOWN_NAME,
          "--chain " + chain,
          "is not in the data. Maybe '"
              + Names.nearest(chain, known)
              + "'; known are "
              + String.join(", ", known)
              + ".");
    }
    try {
      return new Simulation(MarketModel.of(picture, chain, MarketParameters.standard()));
    } catch (NoEquilibriumException e) {
      throw e.in("--chain " + chain);
    }
  }

  private static Answer answer(
      Ask ask, List<Frontier.Run> runs, IndustriesAtRisk risk, PlaceCode target) {
    Industries industries = risk.in(target);
    List<Frontier.Point> points = Frontier.points(runs, ask.horizons);
    ModelError error = ModelError.shipped();
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Frontier.Run run = runs.get(i / ask.horizons.size());
      Frontier.Point p = points.get(i);
      Leverage leverage = Leverage.of(p.target(), p.controller(), error);
      List<ValueAtRisk.Exposure> exposures = risk.of(industries, run.outcome(), target, p.months());
      double direct = exposures.stream().mapToDouble(e -> e.direct().value()).sum() / 1e6;
      double downstream = exposures.stream().mapToDouble(e -> e.downstream().value()).sum() / 1e6;
      rows.add(
          List.of(
              run.outcome().scenario().levers().get(0).terms().id(),
              p.strength(),
              p.months(),
              p.targetLoss() / 1e6,
              p.controllerLoss() / 1e6,
              leverage.controller().low() / 1e6,
              leverage.controller().high() / 1e6,
              p.controller().producers() / 1e6,
              p.controller().consumers() / 1e6,
              p.controller().treasury() / 1e6,
              leverage.ratio().map(r -> (Object) r.central()).orElse(""),
              leverage.words(),
              p.efficient() ? "yes" : "",
              industries.isEmpty() ? "" : (Object) direct,
              industries.isEmpty() ? "" : (Object) downstream));
    }
    Table table =
        new Table("Leverage of " + ask.controller + " over " + ask.target, columns(), rows);
    return new Answer(table, remarks(industries, target));
  }

  private static List<Column> columns() {
    String money = "million USD";
    return List.of(
        Column.text("lever"),
        Column.text("strength"),
        new Column("horizon", "months"),
        new Column("target_loss", money),
        new Column("controller_loss", money),
        new Column("controller_low", money),
        new Column("controller_high", money),
        new Column("of_producers", money),
        new Column("of_consumers", money),
        new Column("of_treasury", money),
        Column.text("leverage"),
        Column.text("reading"),
        Column.text("on_frontier"),
        new Column("value_added_at_risk", money),
        new Column("downstream_at_risk", money));
  }

  private static List<String> remarks(Industries industries, PlaceCode target) {
    List<String> remarks = new ArrayList<>();
    remarks.add(
        "Levers: export tax of 25 %, licences for half of trade after two months, embargo; a"
            + " negative loss is a gain. The controller's range holds the engine's errors on"
            + " 2010-2013 and gallium 2023, part by part; where it includes zero no ratio is stated.");
    remarks.add(
        "Assumed: losses end with the horizon. Markets that the controller loses for good, by"
            + " substitution and new capacity abroad, count only as far as they show within it.");
    remarks.add(
        industries.isEmpty()
            ? "The input-output tables do not hold " + target + ": no value added at risk."
            : "Value added at risk assumes that a tenth of a sector's value added needs the"
                + " material; an upper estimate, from "
                + (target.value().equals("USA") ? "the BEA use table of 2023." : "WIOD of 2011."));
    return remarks;
  }
}
