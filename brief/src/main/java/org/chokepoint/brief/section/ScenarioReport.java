package org.chokepoint.brief.section;

import java.util.List;
import java.util.Optional;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.signal.LeverKind;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.scenario.Scenario;

/**
 * What a simulation says about one scenario, as far as a brief needs it. Ranges are those of draws
 * of the uncertain parameters, or of the engine's errors on the past.
 *
 * @param scenario the scenario
 * @param lever kind of lever it pulls; empty for a shock that nobody ordered
 * @param controller place that pulls the lever
 * @param targets places it is aimed at, as far as the market holds them
 * @param setting where the scenario's own numbers come from: an assumption, or a document
 * @param prices paths of the goods that matter, most affected first
 * @param shortages by place, largest first
 * @param survivals how long stocks last where plants stop, shortest first
 * @param losses by place over the horizon, largest first, without the controller's
 * @param targetLoss what the places aimed at lose together over the horizon, US dollars
 * @param controllerCost what the lever costs the controller's own place over the horizon, US
 *     dollars; negative if it gains
 * @param leverage loss of the targets over that cost; empty if the targets do not lose or the range
 *     of the cost does not lie above zero
 */
public record ScenarioReport(
    Scenario scenario,
    Optional<LeverKind> lever,
    PlaceCode controller,
    List<PlaceCode> targets,
    Provenance setting,
    List<PricePath> prices,
    List<Shortage> shortages,
    List<Survival> survivals,
    List<Loss> losses,
    Sourced<Interval> targetLoss,
    Sourced<Interval> controllerCost,
    Optional<Sourced<Interval>> leverage) {

  /** Copies the lists. */
  public ScenarioReport {
    targets = List.copyOf(targets);
    prices = List.copyOf(prices);
    shortages = List.copyOf(shortages);
    survivals = List.copyOf(survivals);
    losses = List.copyOf(losses);
  }

  /**
   * Monthly prices of a good inside the controller's place and outside it.
   *
   * @param material element or product
   * @param stage stage at which the price holds
   * @param calm price without the lever, US dollars a kilogram
   * @param inside one price a month of the scenario
   * @param outside one price a month of the scenario
   */
  public record PricePath(
      MaterialId material,
      Stage stage,
      Sourced<Double> calm,
      List<Sourced<Interval>> inside,
      List<Sourced<Interval>> outside) {

    /** Copies the lists. */
    public PricePath {
      inside = List.copyOf(inside);
      outside = List.copyOf(outside);
    }
  }

  /**
   * What a place is short of over the horizon.
   *
   * @param place country
   * @param material element or product
   * @param tonnes missing over the horizon
   * @param share missing part of calm use, in [0, 1]
   */
  public record Shortage(
      PlaceCode place, MaterialId material, Sourced<Interval> tonnes, Sourced<Interval> share) {}

  /**
   * How long a place's plants run on stock.
   *
   * @param place country
   * @param material element or product
   * @param months from the first month of the lever until plants stop
   */
  public record Survival(PlaceCode place, MaterialId material, Sourced<Integer> months) {}

  /**
   * What a place loses over the horizon.
   *
   * @param place country
   * @param usd US dollars; negative for a gain
   */
  public record Loss(PlaceCode place, Sourced<Interval> usd) {}
}
