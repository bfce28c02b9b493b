package org.chokepoint.response.option;

import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.assumption.Assumption;

/** Tonnes of rare-earth oxide in one tonne of what a capacity counts. */
final class Grades {

  private Grades() {}

  static Sourced<Interval> of(CapacityUnit unit) {
    return switch (unit) {
      case CONCENTRATE -> grade(0.30, 0.40, 0.60, "concentrate of unstated grade");
      case MONAZITE -> grade(0.50, 0.55, 0.60, "monazite concentrates hold 50 to 60 % REO");
      case MIXED_CHEMICAL -> grade(0.40, 0.50, 0.60, "mixed carbonate or chloride");
      case HEAVY_FEED -> grade(0.50, 0.80, 1.0, "medium and heavy feed, stated by weight");
      case MAGNET_SCRAP -> grade(0.22, 0.29, 0.34, "30 % rare earths in magnets, 70 to 95 % won");
      case MAGNET_BEARING_SCRAP ->
          grade(
              0.003,
              0.009,
              0.02,
              "1 to 6 % of magnets in shredded goods, 30 % rare earths in them");
      default -> grade(1, 1, 1, "stated as oxide");
    };
  }

  private static Sourced<Interval> grade(double low, double central, double high, String why) {
    return Assumption.of(
        new Interval(low, central, high), "oxide in one tonne of capacity: " + why);
  }
}
