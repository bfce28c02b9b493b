package org.chokepoint.simulation.scenario;

import java.util.List;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.simulation.lever.Access;
import org.chokepoint.simulation.lever.Lever;
import org.chokepoint.simulation.lever.LeverTerms;
import org.chokepoint.simulation.lever.PriceControl;
import org.chokepoint.simulation.lever.SupplyTerms;

/** Finds levers of a scenario file that cannot both be meant. */
final class Contradictions {
  private Contradictions() {}

  // The same goods cannot be taxed and subsidised by one actor in one month.
  static void refuse(List<Lever> levers, List<Fields> origin) {
    for (int i = 0; i < levers.size(); i++) {
      for (int k = 0; k < i; k++) {
        if (levers.get(i) instanceof PriceControl a
            && levers.get(k) instanceof PriceControl b
            && opposed(a, b)) {
          throw origin
              .get(i)
              .fail(
                  "mode",
                  FailureReason.INCONSISTENT,
                  "lever '"
                      + a.terms().id()
                      + "' contradicts '"
                      + b.terms().id()
                      + "': one taxes and one subsidises the same exports at the same time."
                      + " Limit one of them to other materials, places or months.");
        }
        if (restrictsAgain(levers.get(i), levers.get(k))) {
          throw origin
              .get(i)
              .fail(
                  "kind",
                  FailureReason.INCONSISTENT,
                  "lever '"
                      + levers.get(i).terms().id()
                      + "' contradicts '"
                      + levers.get(k).terms().id()
                      + "': both restrict the same exports at the same time, in different ways."
                      + " Keep one, or limit one to other materials, places or months.");
        }
      }
    }
  }

  private static boolean opposed(PriceControl a, PriceControl b) {
    boolean modes =
        (a.mode() == PriceControl.Mode.EXPORT_SUBSIDY)
                != (b.mode() == PriceControl.Mode.EXPORT_SUBSIDY)
            && a.mode() != PriceControl.Mode.TRANSFER_PRICE
            && b.mode() != PriceControl.Mode.TRANSFER_PRICE;
    return modes
        && overlap(a.terms().scope().materials(), b.terms().scope().materials())
        && meet(a.terms(), b.terms());
  }

  // Two quotas or embargoes on one good could be meant as the stricter, the later or the sum.
  private static boolean restrictsAgain(Lever a, Lever b) {
    boolean same =
        a instanceof Access && b instanceof Access
            || a instanceof SupplyTerms s && b instanceof SupplyTerms t && s.mode() == t.mode();
    return same && a.terms().scope().equals(b.terms().scope()) && meet(a.terms(), b.terms());
  }

  private static boolean meet(LeverTerms a, LeverTerms b) {
    return a.actor().equals(b.actor())
        && overlap(a.targets(), b.targets())
        && !a.timing().from().isAfter(b.timing().to())
        && !b.timing().from().isAfter(a.timing().to());
  }

  private static <T> boolean overlap(List<T> a, List<T> b) {
    return a.isEmpty() || b.isEmpty() || a.stream().anyMatch(b::contains);
  }
}
