package org.chokepoint.app.usecase;

import java.time.YearMonth;
import java.util.Optional;

/**
 * What determines a brief besides its document and the reference data.
 *
 * @param asOf month of the supply picture; empty for the month of the reference data
 * @param seed root seed of the random streams
 * @param months months that scenarios run for, 1 to 120
 */
public record BriefSettings(Optional<YearMonth> asOf, long seed, int months) {

  /** The settings with no options given. */
  public static final BriefSettings STANDARD = new BriefSettings(Optional.empty(), 20251231L, 24);

  /** Rejects horizons outside 1 to 120 months. */
  public BriefSettings {
    if (months < 1 || months > 120) {
      throw new IllegalArgumentException("months is " + months + "; it must be in 1..120");
    }
  }
}
