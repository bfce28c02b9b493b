package org.chokepoint.app.usecase.lab;

import java.util.List;
import java.util.Optional;
import org.chokepoint.app.usecase.explore.SourceView;
import org.chokepoint.simulation.leverage.Leverage;

/**
 * What controllers can do to targets.
 *
 * @param id id of the result
 * @param lever {@code price}, {@code supply-terms} or {@code access}
 * @param material element the lever is limited to; empty for all
 * @param months horizon
 * @param controllers rows
 * @param targets columns
 * @param cells one for each pair of different places
 * @param source how it was found
 */
public record LeverageView(
    String id,
    String lever,
    Optional<String> material,
    int months,
    List<PlaceName> controllers,
    List<PlaceName> targets,
    List<Cell> cells,
    SourceView source) {

  /** A place with its name. */
  public record PlaceName(String id, String name) {}

  /**
   * A pair.
   *
   * @param controller who pulls the lever
   * @param target against whom
   * @param targetLoss what the target loses, US dollars
   * @param controllerLoss what the controller loses, US dollars; negative for a gain
   * @param finding what can be said of the two
   * @param leverage target's loss over controller's, if that is what can be said
   */
  public record Cell(
      String controller,
      String target,
      double targetLoss,
      double controllerLoss,
      Leverage.Finding finding,
      Optional<Double> leverage) {}
}
