package org.chokepoint.app.usecase;

import java.util.List;
import org.chokepoint.brief.section.PlanFindings;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.loss.DisruptionLoss;
import org.chokepoint.response.option.Options;
import org.chokepoint.response.plan.Frontier;
import org.chokepoint.response.plan.Hindsight;
import org.chokepoint.response.plan.OptionValue;
import org.chokepoint.response.plan.Plan;
import org.chokepoint.response.plan.ProjectRank;
import org.chokepoint.response.plan.Rehearsal;

/**
 * The answer to a {@link PlanQuestion}.
 *
 * @param title one line for people
 * @param picture supply picture
 * @param buyers for whom
 * @param controller name of those whose plants do not count
 * @param losses disruptions, what each costs the buyers and what supply takes off it
 * @param options everything that can be done, programmes too
 * @param plan what to start when
 * @param values what each start is worth, alone and in company, largest first
 * @param ranking every project that money could start, best first
 * @param frontier loss against budget
 * @param hindsight regret, waiting and better information
 * @param rehearsal the planner's loss beside the engine's
 * @param assumptions what the answer assumes beyond its options' own sources
 * @param solverSeconds wall-clock time of the plan's solution; not part of any reproducible output
 */
public record PlannedResponse(
    String title,
    SupplyPicture picture,
    Buyers buyers,
    String controller,
    List<DisruptionLoss> losses,
    Options options,
    Plan plan,
    List<OptionValue> values,
    List<ProjectRank> ranking,
    Frontier frontier,
    Hindsight hindsight,
    Rehearsal rehearsal,
    List<Sourced<String>> assumptions,
    double solverSeconds) {

  /** Copies the lists. */
  public PlannedResponse {
    losses = List.copyOf(losses);
    values = List.copyOf(values);
    ranking = List.copyOf(ranking);
    assumptions = List.copyOf(assumptions);
  }

  /** The same for a page. */
  PlanFindings findings() {
    return new PlanFindings(
        buyers.label(),
        controller,
        picture,
        plan,
        values,
        ranking,
        frontier,
        hindsight,
        rehearsal,
        assumptions);
  }
}
