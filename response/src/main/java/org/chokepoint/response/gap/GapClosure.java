package org.chokepoint.response.gap;

import java.util.List;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;

/**
 * How far a gap can be closed, and by whom.
 *
 * @param gap the gap
 * @param closedTonnes tonnes a year closed if every option outside the controller's command comes
 *     as scheduled; at most the central gap
 * @param closedShare the same as a fraction of the gap in [0, 1]
 * @param contributions options that touch the gap, largest first
 * @param bindsNext what limits the chain when all of them have come
 */
public record GapClosure(
    Gap gap,
    Sourced<Interval> closedTonnes,
    Sourced<Interval> closedShare,
    List<Contribution> contributions,
    Bottleneck bindsNext) {

  /** Copies the list. */
  public GapClosure {
    contributions = List.copyOf(contributions);
  }
}
