package org.chokepoint.app.usecase;

import java.time.YearMonth;
import java.util.Optional;

/**
 * What determines a brief besides its document and the reference data.
 *
 * @param asOf month of the supply picture; empty for the month of the reference data
 * @param seed root seed of the random streams
 * @param months months that scenarios run for, 1 to 120
 * @param plan a plan to add to what to do; it takes many times as long as the rest
 * @param bill the reader's own bill of materials
 */
public record BriefSettings(
    Optional<YearMonth> asOf,
    long seed,
    int months,
    Optional<PlanQuestion> plan,
    Optional<OwnBill> bill) {

  /** The settings with no options given. */
  public static final BriefSettings STANDARD = new BriefSettings(Optional.empty(), 20251231L, 24);

  /** Rejects horizons outside 1 to 120 months. */
  public BriefSettings {
    if (months < 1 || months > 120) {
      throw new IllegalArgumentException("months is " + months + "; it must be in 1..120");
    }
  }

  /** Settings without a plan and a bill of materials. */
  public BriefSettings(Optional<YearMonth> asOf, long seed, int months) {
    this(asOf, seed, months, Optional.empty(), Optional.empty());
  }
}
