package org.chokepoint.brief.section;

import java.util.List;
import java.util.Optional;
import org.chokepoint.brief.document.BriefMeta;
import org.chokepoint.metrics.actor.ActorProfile;
import org.chokepoint.metrics.measure.Measurement;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Signal;
import org.chokepoint.response.exposure.ExposureReport;
import org.chokepoint.response.gap.GapClosing;

/**
 * Everything a brief is composed from. The use case that assembles it has read, measured, simulated
 * and planned; the sections only choose and word.
 *
 * @param document the document
 * @param signals what was read from it, in text order; none if nothing relevant was found
 * @param failures what could not be read, measured or simulated
 * @param labels English labels of the taxonomy
 * @param tables the supply picture cut into tables of suppliers
 * @param profile what the document's actor commands, if the document has a known actor
 * @param measurements concentration and supply risk
 * @param scenarios one report for each scenario, in the order to print
 * @param response which projects close which gap; empty if no gap was simulated
 * @param plan what to start within a budget; empty if no plan was asked for
 * @param own what the scenario does to the reader's own parts; empty without a bill of materials
 * @param parameters parameters of the run, such as the seed, in a fixed order
 */
public record BriefInput(
    Document document,
    List<Signal> signals,
    List<Failure> failures,
    TermLabels labels,
    SupplyTables tables,
    Optional<ActorProfile> profile,
    List<Measurement> measurements,
    List<ScenarioReport> scenarios,
    Optional<GapClosing> response,
    Optional<PlanFindings> plan,
    Optional<ExposureReport> own,
    List<BriefMeta.Parameter> parameters) {

  /** Copies the lists. */
  public BriefInput {
    signals = List.copyOf(signals);
    failures = List.copyOf(failures);
    measurements = List.copyOf(measurements);
    scenarios = List.copyOf(scenarios);
    parameters = List.copyOf(parameters);
  }

  /** An input without a plan and without own parts. */
  public BriefInput(
      Document document,
      List<Signal> signals,
      List<Failure> failures,
      TermLabels labels,
      SupplyTables tables,
      Optional<ActorProfile> profile,
      List<Measurement> measurements,
      List<ScenarioReport> scenarios,
      Optional<GapClosing> response,
      List<BriefMeta.Parameter> parameters) {
    this(
        document,
        signals,
        failures,
        labels,
        tables,
        profile,
        measurements,
        scenarios,
        response,
        Optional.empty(),
        Optional.empty(),
        parameters);
  }

  /** The same input with a plan and with own parts. */
  public BriefInput with(Optional<PlanFindings> aPlan, Optional<ExposureReport> ownParts) {
    return new BriefInput(
        document,
        signals,
        failures,
        labels,
        tables,
        profile,
        measurements,
        scenarios,
        response,
        aPlan,
        ownParts,
        parameters);
  }

  /** The supply picture. */
  public SupplyPicture picture() {
    return tables.picture();
  }
}
