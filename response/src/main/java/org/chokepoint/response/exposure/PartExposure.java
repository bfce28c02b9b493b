package org.chokepoint.response.exposure;

import java.time.YearMonth;
import java.util.List;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;

/**
 * What a scenario does to one part.
 *
 * @param part name of the part
 * @param weeksOfSurvival weeks from the scenario's first month until output falls short; the
 *     horizon where it never does
 * @param holds whether stock and deliveries carry it through at central values
 * @param weakest grade of the line that fails first
 * @param kgPerMonth kilograms of each element used a month, central
 * @param costAtRisk added purchase cost over the horizon, US dollars
 * @param marginAtRisk margin on units that cannot be made, US dollars
 * @param months the same by month
 */
public record PartExposure(
    String part,
    Sourced<Interval> weeksOfSurvival,
    boolean holds,
    String weakest,
    List<ElementUse> kgPerMonth,
    Sourced<Interval> costAtRisk,
    Sourced<Interval> marginAtRisk,
    List<Month> months) {

  /** Copies the lists. */
  public PartExposure {
    kgPerMonth = List.copyOf(kgPerMonth);
    months = List.copyOf(months);
  }

  /** Kilograms of an element a month. */
  public record ElementUse(MaterialId element, double kgPerMonth) {}

  /**
   * One month.
   *
   * @param month the month
   * @param output part of usual output, in [0, 1]
   * @param costUsd added purchase cost
   * @param marginUsd margin on units that cannot be made
   */
  public record Month(YearMonth month, Interval output, Interval costUsd, Interval marginUsd) {}

  // What a user's bill holds must not reach a log by accident.
  @Override
  public String toString() {
    return "PartExposure";
  }
}
