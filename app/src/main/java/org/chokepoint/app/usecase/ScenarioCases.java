package org.chokepoint.app.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.random.RandomStreams;
import org.chokepoint.simulation.ensemble.Distribution;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;
import org.chokepoint.simulation.market.NoEquilibriumException;
import org.chokepoint.simulation.market.Simulation;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.scenario.Scenario;

/** A scenario in several ways that it may turn out. */
final class ScenarioCases {

  private final SupplyPicture picture;
  private final Scenario scenario;
  private final RandomStreams streams;

  ScenarioCases(SupplyPicture picture, Scenario scenario, long seed) {
    this.picture = picture;
    this.scenario = scenario;
    this.streams = new RandomStreams(seed);
  }

  /**
   * The central outcome and others with the fitted parameters drawn from their ranges. A draw whose
   * market has no certified optimum is left out.
   *
   * @throws NoEquilibriumException if the central case has none
   */
  List<Outcome> run(int count) {
    List<Optional<Outcome>> outcomes =
        IntStream.range(0, count).parallel().mapToObj(this::outcome).toList();
    List<Outcome> all = new ArrayList<>();
    outcomes.forEach(o -> o.ifPresent(all::add));
    return all;
  }

  private Optional<Outcome> outcome(int draw) {
    try {
      MarketModel model = MarketModel.of(picture, parameters(draw));
      return Optional.of(new Simulation(model).run(scenario));
    } catch (NoEquilibriumException e) {
      if (draw == 0) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private MarketParameters parameters(int draw) {
    MarketParameters parameters = MarketParameters.standard();
    if (draw == 0) {
      return parameters;
    }
    for (MarketParameters.Entry entry : parameters.entries()) {
      double central = entry.value().value();
      if (entry.fitted() && entry.low() > 0 && entry.low() <= central && central <= entry.high()) {
        double u = streams.draw("exposure." + entry.key(), draw).nextDouble();
        double value = new Distribution.Ratio(entry.low(), central, entry.high()).quantile(u);
        parameters = parameters.with(entry.key(), value, "drawn from its range");
      }
    }
    return parameters;
  }
}
