package org.chokepoint.response.plan;

import java.util.List;
import java.util.Locale;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.option.Bound;
import org.chokepoint.response.option.Option;

/**
 * One way to take an option.
 *
 * @param option the option
 * @param size part of its full size, in (0, 1]
 * @param decisionYear year in which money is committed
 * @param supported whether an offtake contract with a price floor keeps it on its fast schedule
 */
public record PlannedStart(Option option, double size, int decisionYear, boolean supported) {

  // Plants cost more a tonne when built smaller: the six-tenths rule of process engineering.
  private static final double SCALE_EXPONENT = 0.6;
  private static final double SUPPORT_COST = 0.15;

  /** The same, decided in another year. */
  public PlannedStart decidedIn(int year) {
    return new PlannedStart(option, size, year, supported);
  }

  /** Central cost in millions of US dollars, with what support costs. */
  public double millionUsd() {
    return millionUsd(Bound.CENTRAL);
  }

  private double millionUsd(Bound bound) {
    double whole = bound.of(option.capexMillionUsd().value());
    double scale = option.kind().isFacility() ? StrictMath.pow(size, SCALE_EXPONENT) : size;
    return whole * scale * (supported ? 1 + SUPPORT_COST : 1);
  }

  /** The cost as a range with its source. */
  public Sourced<Interval> cost() {
    return Sourced.computed(
        new Interval(millionUsd(Bound.LOW), millionUsd(Bound.CENTRAL), millionUsd(Bound.HIGH)),
        "capital cost times size to the power 0.6, plus 15 % for offtake and price floor",
        "1",
        List.of(option.capexMillionUsd()));
  }

  /**
   * The fraction of full nameplate delivered in a year.
   *
   * @param asOfYear year of the supply picture, on which the option's dates rest
   * @param luck where the project ends between its slow and its fast schedule, in [0, 1]
   */
  public double fraction(int year, int asOfYear, double luck) {
    double place = supported ? (1 + luck) / 2 : luck;
    int delay = decisionYear - asOfYear;
    return size * between(year, delay, place);
  }

  private double between(int year, int delay, double place) {
    double central = option.schedule().fractionIfDelayed(year, delay, Bound.CENTRAL);
    Bound end = place < 0.5 ? Bound.LOW : Bound.HIGH;
    double other = option.schedule().fractionIfDelayed(year, delay, end);
    double weight = Math.abs(place - 0.5) * 2;
    return central + weight * (other - central);
  }

  /** First year of production as a range. */
  public Sourced<Interval> firstYear(int asOfYear) {
    int delay = decisionYear - asOfYear;
    Sourced<Interval> first = option.schedule().firstYear();
    Provenance from =
        new Provenance.Computed(
            "first year of production if decided in " + decisionYear,
            "1",
            List.of(first.provenance()));
    Interval y = first.value();
    return new Sourced<>(
        new Interval(y.low() + delay, y.central() + delay, y.high() + delay), from);
  }

  /** Words for a table. */
  public String words() {
    String sized = size < 1 ? String.format(Locale.ROOT, " at %.0f %%", 100 * size) : "";
    return option.name() + sized + (supported ? " with offtake and price floor" : "");
  }
}
