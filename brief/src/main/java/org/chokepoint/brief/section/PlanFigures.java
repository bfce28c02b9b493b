package org.chokepoint.brief.section;

import java.util.List;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.model.quantity.Money;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;

/** Numbers of a plan as figures that cite how they were computed. */
final class PlanFigures {

  private static final double MILLION = 1e6;

  private final Provenance from;
  private final int priceYear;

  PlanFigures(PlanFindings findings) {
    this.from = findings.plan().lossWith().provenance();
    this.priceYear = findings.picture().asOf().getYear();
  }

  Figure million(Sourced<Double> millions) {
    return Figure.money(millions.map(m -> Money.usd(m * MILLION, priceYear)));
  }

  Figure million(double millions, String what) {
    return million(computed(millions, what));
  }

  Figure millions(Sourced<Interval> millions) {
    return Figure.moneyRange(
        millions.map(
            i -> new Interval(i.low() * MILLION, i.central() * MILLION, i.high() * MILLION)),
        "USD");
  }

  Figure count(int count, String what) {
    return Figure.count(computed(count, what));
  }

  Figure tonnes(Sourced<Double> tonnes) {
    return Figure.number(tonnes, "t/y");
  }

  Sourced<Integer> exact(int value, String what) {
    return computed(value, what);
  }

  <V> Sourced<V> computed(V value, String what) {
    return new Sourced<>(value, new Provenance.Computed(what, "1", List.of(from)));
  }
}
