package org.chokepoint.app.usecase.respond;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.chokepoint.app.bom.BillTemplate;
import org.chokepoint.app.usecase.BillSource;
import org.chokepoint.app.usecase.ExposureQuestion;
import org.chokepoint.app.usecase.MeasureExposure;
import org.chokepoint.app.usecase.PlanQuestion;
import org.chokepoint.app.usecase.PlanResponse;
import org.chokepoint.app.usecase.Progress;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.simulation.scenario.ReadyScenarios;

/** Plans a response and measures exposures, for pages and programs. */
public final class Responses {

  private static final int YEARS = 5;

  private final Supplier<ReferenceKnowledge> knowledge;
  private final PlanResponse plans;
  private final MeasureExposure exposures;

  /** On given reference data. */
  public Responses(Supplier<ReferenceKnowledge> knowledge) {
    this.knowledge = knowledge;
    this.plans = new PlanResponse(knowledge);
    this.exposures = new MeasureExposure(knowledge);
  }

  /**
   * Checks a question for a plan. Only ready scenarios can be named: a name is never a file here.
   *
   * @param buyers for whom
   * @param millionUsd budget for the whole span
   * @param until last year; five years on if empty
   * @param scenarios ready scenarios; empty for the standard ones
   */
  public PlanQuestion question(
      List<String> buyers, double millionUsd, OptionalInt until, List<String> scenarios) {
    scenarios.forEach(Responses::requireReady);
    int last = until.orElse(knowledge.get().dataMonth().getYear() + YEARS);
    try {
      PlanQuestion usual = PlanQuestion.of(buyers, millionUsd, last);
      return new PlanQuestion(
          usual.buyers(),
          usual.millionUsd(),
          usual.yearly(),
          usual.untilYear(),
          scenarios,
          usual.asOf(),
          usual.draws(),
          usual.seed());
    } catch (IllegalArgumentException e) {
      throw new FailureException(
          FailureReason.OUT_OF_RANGE, "millionUsd", String.valueOf(e.getMessage()));
    }
  }

  private static void requireReady(String named) {
    if (!ReadyScenarios.names().contains(named)) {
      throw new FailureException(
          FailureReason.OUT_OF_RANGE,
          "scenario",
          "there is no ready scenario of this name. Ready are " + ReadyScenarios.names() + ".");
    }
  }

  /** Plans; the view carries the id it is to be kept under. */
  public PlanView plan(String id, PlanQuestion question, Progress progress) {
    return PlanView.of(id, plans.plan(question, progress));
  }

  /** Checks a question for an exposure to a ready scenario. */
  public ExposureQuestion question(String scenario, Optional<String> home, boolean keepGoodRows) {
    requireReady(scenario);
    ExposureQuestion usual = ExposureQuestion.of(scenario);
    return new ExposureQuestion(scenario, home, keepGoodRows, usual.cases(), usual.seed());
  }

  /** Measures an exposure; the view carries the id it is to be kept under. */
  public ExposureView measure(
      String id, BillSource bill, ExposureQuestion question, Progress progress) {
    return ExposureView.of(id, exposures.measure(bill, question, progress));
  }

  /** A bill of materials to fill in, as a workbook. */
  public byte[] template() {
    return BillTemplate.xlsx();
  }
}
