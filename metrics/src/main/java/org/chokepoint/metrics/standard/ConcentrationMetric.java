package org.chokepoint.metrics.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.concentration.Amounts;
import org.chokepoint.metrics.concentration.Herfindahl;
import org.chokepoint.metrics.concentration.TheilIndex;
import org.chokepoint.metrics.concentration.TopShare;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Definition;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.SupplyTable;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.WithFailures;

/**
 * A concentration measure of every table of suppliers: by country, by owner and by ultimate
 * controller.
 *
 * @param definition what the measure is
 * @param kernel the measure of validated amounts
 */
public record ConcentrationMetric(Definition definition, ToDoubleFunction<Amounts> kernel)
    implements Metric {

  /** HHI on the scale 0 to 1. */
  public static ConcentrationMetric hhi() {
    return new ConcentrationMetric(
        new Definition(
            "hhi",
            "Herfindahl–Hirschman index",
            "Σ s²",
            "1",
            Range.FRACTION,
            "Hirschman 1945, National Power and the Structure of Foreign Trade; Herfindahl 1950"),
        amounts -> Herfindahl.of(amounts).unitScale());
  }

  /** HHI on the scale 0 to 10,000. */
  public static ConcentrationMetric hhiPoints() {
    return new ConcentrationMetric(
        new Definition(
            "hhi-points",
            "Herfindahl–Hirschman index in points",
            "10000 · Σ s²",
            "points",
            new Range(0, 10_000),
            "US Department of Justice and FTC 2023, Merger Guidelines, 2.1"),
        amounts -> Herfindahl.of(amounts).points());
  }

  /** The HHI if the unallocated part belonged to the largest supplier. */
  public static ConcentrationMetric hhiUpperBound() {
    return new ConcentrationMetric(
        new Definition(
            "hhi-upper-bound",
            "Herfindahl–Hirschman index, upper bound over what is not allocated",
            "Σ s² with the unallocated part added to the largest supplier",
            "1",
            Range.FRACTION,
            "bound by convexity; Herfindahl 1950"),
        amounts -> Herfindahl.upperBound(amounts).unitScale());
  }

  /** Theil's index. */
  public static ConcentrationMetric theil() {
    return new ConcentrationMetric(
        new Definition(
            "theil",
            "Theil index",
            "Σ s ln(n s) over the n named suppliers",
            "nat",
            Range.NOT_NEGATIVE,
            "Theil 1967, Economics and Information Theory"),
        TheilIndex::of);
  }

  /** Joint share of the n largest. */
  public static ConcentrationMetric top(int n) {
    return new ConcentrationMetric(
        new Definition(
            "top-" + n,
            n == 1 ? "share of the largest supplier" : "share of the " + n + " largest suppliers",
            "sum of the " + n + " largest s",
            "1",
            Range.FRACTION,
            "concentration ratio CR(" + n + ")"),
        amounts -> TopShare.of(amounts, n));
  }

  @Override
  public WithFailures<List<Calculation>> calculations(SupplyTables tables) {
    List<Calculation> calculations = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (SupplyTable table : tables.all()) {
      Attempt<Amounts> amounts = table.amounts();
      if (amounts instanceof Attempt.Failed<Amounts> failed) {
        failures.add(failed.failure());
      } else {
        String where = table.where();
        calculations.add(
            new Calculation(
                Subject.of(table),
                TableInputs.of(table),
                inputs -> TableInputs.amounts(table, inputs, where).map(kernel::applyAsDouble)));
      }
    }
    return new WithFailures<>(calculations, failures);
  }
}
