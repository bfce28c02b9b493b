package org.chokepoint.app.usecase.respond;

import org.chokepoint.app.usecase.explore.SourceView;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;

/**
 * A range with its unit and source.
 *
 * @param value the central value
 * @param low lower end
 * @param high upper end
 * @param unit unit of all three
 * @param source where it comes from
 */
public record RangeView(double value, double low, double high, String unit, SourceView source) {

  static RangeView of(Sourced<Interval> range, String unit) {
    Interval i = range.value();
    return new RangeView(
        i.central(), i.low(), i.high(), unit, SourceView.brief(range.provenance()));
  }
}
