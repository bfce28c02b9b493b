package org.chokepoint.response.plan;

import java.util.List;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.response.option.Bound;
import org.chokepoint.response.option.OptionKind;

/** What programmes without a plant bring to users: stocks, thrift, joint purchasing. */
final class Programmed {

  private static final double MIDDLING = 0.5;

  private Programmed() {}

  /**
   * A year of a disruption.
   *
   * @param year calendar year
   * @param ofDisruption 0 in its first year, in which stocks are drawn
   */
  record When(int year, int ofDisruption) {}

  static double tonnes(List<PlannedStart> starts, MaterialId material, When when, int asOfYear) {
    double tonnes = 0;
    for (PlannedStart start : starts) {
      boolean spent = start.option().kind() == OptionKind.STOCKPILE && when.ofDisruption > 0;
      if (!start.option().kind().isFacility() && !spent) {
        double nameplate = start.option().nameplateTonnes(material, Bound.CENTRAL);
        tonnes += nameplate * start.fraction(when.year, asOfYear, MIDDLING);
      }
    }
    return tonnes;
  }
}
