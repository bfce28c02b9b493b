package org.chokepoint.brief.section;

import java.util.List;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.plan.Frontier;
import org.chokepoint.response.plan.Hindsight;
import org.chokepoint.response.plan.OptionValue;
import org.chokepoint.response.plan.Plan;
import org.chokepoint.response.plan.ProjectRank;
import org.chokepoint.response.plan.Rehearsal;

/**
 * A plan with all that was found out about it.
 *
 * @param buyers for whom
 * @param controller whose plants do not count
 * @param picture supply picture
 * @param plan the plan
 * @param values what each start is worth, largest first
 * @param ranking projects, best first
 * @param frontier loss against budget
 * @param hindsight regret, waiting and information
 * @param rehearsal the planner's loss beside the engine's
 * @param assumptions what was assumed
 */
public record PlanFindings(
    String buyers,
    String controller,
    SupplyPicture picture,
    Plan plan,
    List<OptionValue> values,
    List<ProjectRank> ranking,
    Frontier frontier,
    Hindsight hindsight,
    Rehearsal rehearsal,
    List<Sourced<String>> assumptions) {

  /** Copies the lists. */
  public PlanFindings {
    values = List.copyOf(values);
    ranking = List.copyOf(ranking);
    assumptions = List.copyOf(assumptions);
  }
}
