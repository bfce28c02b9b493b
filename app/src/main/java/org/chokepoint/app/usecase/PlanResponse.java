package org.chokepoint.app.usecase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.gap.ChainYields;
import org.chokepoint.response.loss.DisruptionLoss;
import org.chokepoint.response.loss.MarketLosses;
import org.chokepoint.response.loss.WeightedScenario;
import org.chokepoint.response.option.Options;
import org.chokepoint.response.plan.Frontier;
import org.chokepoint.response.plan.Hindsight;
import org.chokepoint.response.plan.OptionValue;
import org.chokepoint.response.plan.Plan;
import org.chokepoint.response.plan.PlanInput;
import org.chokepoint.response.plan.PlanRequest;
import org.chokepoint.response.plan.Planner;
import org.chokepoint.response.plan.ProjectRank;
import org.chokepoint.response.plan.Rehearsal;
import org.chokepoint.response.solver.SolveLimits;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;
import org.chokepoint.simulation.market.NoEquilibriumException;
import org.chokepoint.simulation.market.Simulation;

/** Plans the cheapest way out: which projects and programmes to start when, within a budget. */
public final class PlanResponse {

  private static final int MATERIALS = 4;
  private static final double GAP = 0.01;
  private static final int MOVES = 60_000;
  private static final int CUT_ROUNDS = 10;
  private static final int NODES = 300;
  private static final List<Double> FRACTIONS = List.of(0.25, 0.5, 1.0, 2.0);

  private final Supplier<ReferenceKnowledge> source;

  /**
   * Planning on given reference data.
   *
   * @param source opens the data; asked once for each question
   */
  public PlanResponse(Supplier<ReferenceKnowledge> source) {
    this.source = source;
  }

  /**
   * Answers a question.
   *
   * @throws FailureException if a name is unknown, or budget or horizon admit no plan; says which
   */
  public PlannedResponse plan(PlanQuestion question, Progress progress) {
    progress.step("Opening the reference data");
    ReferenceKnowledge knowledge = source.get();
    YearMonth asOf = question.asOf().orElseGet(knowledge::dataMonth);
    SupplyPicture picture = knowledge.pictureAsOf(asOf);
    requireHorizon(question, asOf);
    progress.step("Settling the market without levers");
    try {
      MarketModel model = MarketModel.of(picture, MarketParameters.standard());
      Buyers buyers = Buyers.of(question.buyers(), knowledge, picture, model.places());
      return plan(new Ground(question, picture, model, buyers), progress);
    } catch (NoEquilibriumException e) {
      throw e.in("plan for " + question.buyers());
    }
  }

  private static void requireHorizon(PlanQuestion question, YearMonth asOf) {
    int first = asOf.getYear() + 1;
    int needed = question.millionUsd().size() > 1 ? question.millionUsd().size() : 1;
    if (question.untilYear() < first + needed - 1 || question.untilYear() > first + 39) {
      throw new FailureException(
          FailureReason.OUT_OF_RANGE,
          "--until " + question.untilYear(),
          "must be from "
              + (first + needed - 1)
              + " to "
              + (first + 39)
              + ": the plan begins in "
              + first
              + (needed > 1 ? " and the budget names " + needed + " years" : "")
              + ".");
    }
  }

  private record Ground(
      PlanQuestion question, SupplyPicture picture, MarketModel model, Buyers buyers) {}

  private static PlannedResponse plan(Ground ground, Progress progress) {
    PlanQuestion question = ground.question;
    SupplyPicture picture = ground.picture;
    Buyers buyers = ground.buyers;
    MarketLosses market =
        new MarketLosses(new Simulation(ground.model), buyers.places(), MATERIALS);
    List<WeightedScenario> disruptions = new Disruptions(picture).of(question.scenarios(), buyers);
    List<DisruptionLoss> losses = losses(market, disruptions, progress);
    List<PlaceCode> controllers = Disruptions.controllers(disruptions, buyers);
    PlanRequest request =
        new PlanRequest(
            buyers.places(),
            ControllerCommand.of(picture, controllers),
            question.budget(picture.asOf().getYear() + 1),
            question.untilYear(),
            PlanRequest.USUAL_RISK,
            question.draws(),
            new SolveLimits(GAP, MOVES, CUT_ROUNDS, NODES, question.seed()));
    PlanInput input =
        new PlanInput(Options.from(picture), ChainYields.from(picture), losses, request)
            .withProgrammes();
    progress.step("Planning over " + question.draws() + " scenarios");
    Planner first = new Planner(input.with(request.withoutBranching()));
    progress.step("Trying the first plan in the market engine and correcting the planner's curves");
    List<DisruptionLoss> corrected = Rehearsal.of(first, first.plan(), market).corrected(losses);
    progress.step("Planning again");
    long began = System.nanoTime();
    Planner planner = new Planner(input.withLosses(corrected));
    Plan plan = planner.plan();
    double seconds = (System.nanoTime() - began) / 1e9;
    progress.step("Valuing " + plan.starts().size() + " starts and ranking the projects");
    List<OptionValue> values = planner.values(plan);
    List<ProjectRank> ranking = planner.ranking(plan);
    progress.step("Planning at " + (FRACTIONS.size() - 1) + " other budgets");
    Frontier frontier = planner.frontier(plan, FRACTIONS);
    progress.step("Looking back from each scenario: regret, waiting, information");
    Hindsight hindsight = planner.hindsight(plan);
    progress.step("Rehearsing the plan in the market engine");
    Rehearsal rehearsal = Rehearsal.of(planner, plan, market);
    return new PlannedResponse(
        "Plan for " + buyers.label() + " until " + question.untilYear(),
        picture,
        buyers,
        request.command().controller(),
        losses,
        input.options(),
        plan,
        values,
        ranking,
        frontier,
        hindsight,
        rehearsal,
        assumptions(question, buyers),
        seconds);
  }

  private static List<DisruptionLoss> losses(
      MarketLosses market, List<WeightedScenario> disruptions, Progress progress) {
    AtomicInteger measured = new AtomicInteger();
    progress.step(
        "Measuring losses under "
            + (disruptions.size() == 1 ? "one disruption" : disruptions.size() + " disruptions"));
    return disruptions.parallelStream()
        .map(
            d -> {
              DisruptionLoss loss = market.of(d);
              synchronized (measured) {
                progress.step(
                    "Measured "
                        + measured.incrementAndGet()
                        + " of "
                        + disruptions.size()
                        + ": "
                        + d.scenario().title());
              }
              return loss;
            })
        .toList();
  }

  private static List<Sourced<String>> assumptions(PlanQuestion question, Buyers buyers) {
    List<Sourced<String>> all = new ArrayList<>(buyers.assumptions());
    all.add(
        assumed(
            question.scenarios().stream().anyMatch(s -> s.contains("="))
                ? "the disruptions come in proportion to the weights given"
                : "each disruption is as likely as every other",
            "no source gives probabilities of export controls"));
    all.add(
        assumed(
            "a disruption begins in any year from the first of the plan to the last with equal"
                + " probability, and is followed for two years",
            "when it begins is not known; losses later than two years depend on what others"
                + " build"));
    all.add(
        assumed(
            "losses count half as their mean and half as the mean of the worst tenth",
            "a buyer that minds the tail; the risk measure of the plan"));
    return all;
  }

  private static Sourced<String> assumed(String statement, String reason) {
    return Sourced.assumed(statement, reason, "Chokepoint, response", "2026-11-29");
  }
}
