package org.chokepoint.simulation.market;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.lever.Lever;
import org.chokepoint.simulation.lever.LeverTerms;
import org.chokepoint.simulation.lever.PriceFloor;
import org.chokepoint.simulation.scenario.Scenario;

/**
 * Finds levers that change nothing in the market they are played on, and why: a misspelt scope, a
 * place that makes nothing, a good that is not traded at the stage.
 */
public final class IdleLevers {
  private final MarketModel model;

  private IdleLevers(MarketModel model) {
    this.model = model;
  }

  /** One line for each lever of a scenario that touches nothing. */
  public static List<String> of(MarketModel model, Scenario scenario) {
    IdleLevers check = new IdleLevers(model);
    List<String> idle = new ArrayList<>();
    for (Lever lever : scenario.levers()) {
      // A floor below today's price waits for prices to fall.
      if (lever.terms().strength() > 0
          && !(lever instanceof PriceFloor)
          && !check.touches(lever, scenario)) {
        idle.add("Lever '" + lever.terms().id() + "' touches nothing: " + check.why(lever.terms()));
      }
    }
    return idle;
  }

  private boolean touches(Lever lever, Scenario scenario) {
    Policy policy = new Policy(model, List.of(lever));
    int limits = policy.limits().size();
    if (limits > 0 && policy.limits().get(0).length > 0) {
      return true;
    }
    MonthInput in = model.calmInput(limits);
    MonthInput calm = model.calmInput(limits);
    calm.clearPolicy();
    Policy.Prices prices = new RunState(model, Rules.NONE, limits);
    for (int t = 0; t < scenario.months(); t++) {
      YearMonth month = scenario.month(t);
      policy.apply(month, in, prices, new Policy.Levies());
      if (lever.terms().effect(month) > 0 && !same(in, calm)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(MonthInput a, MonthInput b) {
    return Arrays.equals(a.bound, b.bound)
        && Arrays.equals(a.outage, b.outage)
        && Arrays.equals(a.wedge, b.wedge)
        && Arrays.equals(a.release, b.release);
  }

  private String why(LeverTerms terms) {
    List<PlaceCode> places = model.places();
    if (!places.contains(terms.actor().place())) {
      return terms.actor().place()
          + " neither makes nor uses anything in the market of "
          + model.base().chain()
          + ".";
    }
    if (!terms.targets().isEmpty() && terms.targets().stream().noneMatch(places::contains)) {
      return "none of its targets makes or uses anything in the market of "
          + model.base().chain()
          + ".";
    }
    return "nothing in its scope is made, traded or used there. Check its materials, stages,"
        + " companies, end uses and months.";
  }
}
