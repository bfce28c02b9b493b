package org.chokepoint.app.usecase.lab;

import java.util.List;
import java.util.Optional;
import org.chokepoint.app.usecase.explore.SourceView;

/**
 * What a controller can make a target lose against what it loses itself, lever by lever.
 *
 * @param id id of the result
 * @param controller who pulls
 * @param target against whom
 * @param material element; empty for all
 * @param months horizon
 * @param points one for each lever and strength
 * @param source how it was found
 */
public record FrontierView(
    String id,
    String controller,
    String target,
    Optional<String> material,
    int months,
    List<Point> points,
    SourceView source) {

  /**
   * A setting.
   *
   * @param lever kind of lever
   * @param strength from 0 to 1
   * @param targetLoss US dollars
   * @param controllerLoss US dollars; negative for a gain
   */
  public record Point(String lever, double strength, double targetLoss, double controllerLoss) {}
}
