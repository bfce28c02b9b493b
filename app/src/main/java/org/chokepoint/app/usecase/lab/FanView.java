package org.chokepoint.app.usecase.lab;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.chokepoint.app.usecase.explore.SourceView;

/**
 * How far the results of a scenario spread when the market's uncertain parameters are drawn.
 *
 * @param id id of the result
 * @param title one line
 * @param start first month
 * @param months number of months
 * @param draws number of draws
 * @param failed draws without a certified optimum, left out of all quantiles
 * @param levels levels of the quantiles, rising
 * @param prices bands of each material's price
 * @param targetLoss quantiles of what the targets lose, US dollars
 * @param controllerLoss quantiles of what the controller loses, US dollars; negative for a gain
 * @param inputs what was drawn
 * @param source how the spread was found
 */
public record FanView(
    String id,
    String title,
    YearMonth start,
    int months,
    int draws,
    int failed,
    List<Double> levels,
    List<BandView> prices,
    List<Double> targetLoss,
    List<Double> controllerLoss,
    List<DrawnView> inputs,
    SourceView source) {

  /**
   * Bands of a price, US dollars a kilogram: a list of months for each level.
   *
   * @param material material
   * @param inside price in the controller's place
   * @param outside mean price elsewhere
   */
  public record BandView(
      String material, List<List<Optional<Double>>> inside, List<List<Optional<Double>>> outside) {}

  /**
   * A parameter that was drawn.
   *
   * @param name its name
   * @param low lower end of the range that the fit left, else of its prior
   * @param central the value used without draws, the median of the draws
   * @param high upper end of its range
   * @param unit its unit
   */
  public record DrawnView(String name, double low, double central, double high, String unit) {}
}
