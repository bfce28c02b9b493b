package org.chokepoint.response.exposure;

import java.util.List;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;

/**
 * What a scenario does to a firm.
 *
 * @param scenario title of the scenario
 * @param parts parts, those that fail first in front
 * @param origins likely origins and controllers of the grades bought
 * @param remedies what buys most time for a dollar, best first, for parts that fail
 * @param costAtRisk added purchase cost of all parts over the horizon, US dollars
 * @param marginAtRisk margin on what cannot be made, US dollars
 * @param assumptions what was assumed where the bill is silent
 */
public record ExposureReport(
    String scenario,
    List<PartExposure> parts,
    List<LikelyOrigin> origins,
    List<Remedy> remedies,
    Sourced<Interval> costAtRisk,
    Sourced<Interval> marginAtRisk,
    List<Sourced<String>> assumptions) {

  /** Copies the lists. */
  public ExposureReport {
    parts = List.copyOf(parts);
    origins = List.copyOf(origins);
    remedies = List.copyOf(remedies);
    assumptions = List.copyOf(assumptions);
  }

  @Override
  public String toString() {
    return "ExposureReport[" + parts.size() + " parts]";
  }
}
