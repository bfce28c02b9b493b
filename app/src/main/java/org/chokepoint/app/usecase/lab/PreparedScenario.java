package org.chokepoint.app.usecase.lab;

import java.time.YearMonth;
import org.chokepoint.simulation.scenario.Scenario;

/** A scenario that was checked and waits to be run. */
public final class PreparedScenario {

  private final Scenario scenario;
  private final YearMonth asOf;

  PreparedScenario(Scenario scenario, YearMonth asOf) {
    this.scenario = scenario;
    this.asOf = asOf;
  }

  Scenario scenario() {
    return scenario;
  }

  /** Month of the supply picture it runs on. */
  YearMonth asOf() {
    return asOf;
  }
}
