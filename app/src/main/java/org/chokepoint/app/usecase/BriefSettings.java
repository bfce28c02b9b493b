package org.chokepoint.app.usecase;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What determines a brief besides its document and the reference data.
 *
 * @param asOf month of the supply picture; empty for the month of the reference data
 * @param seed root seed of the random streams
 * @param months months that scenarios run for, 1 to 120
 * @param draws draws of the market parameters behind the ranges of scenario figures, 0 to 1000;
 *     with none the ranges are the engine's errors on the past
 * @param plan a plan to add to what to do; it takes many times as long as the rest
 * @param bill the reader's own bill of materials
 * @param office formats to write besides those of every brief, each once, in their order
 */
public record BriefSettings(
    Optional<YearMonth> asOf,
    long seed,
    int months,
    int draws,
    Optional<PlanQuestion> plan,
    Optional<OwnBill> bill,
    List<OfficeFormat> office) {

  /** The settings with no options given. */
  public static final BriefSettings STANDARD = new BriefSettings(Optional.empty(), 20251231L, 24);

  /** Rejects horizons outside 1 to 120 months. */
  public BriefSettings {
    office = office.stream().distinct().sorted().toList();
    if (months < 1 || months > 120) {
      throw new IllegalArgumentException("months is " + months + "; it must be in 1..120");
    }
    if (draws < 0 || draws > 1000) {
      throw new IllegalArgumentException("draws is " + draws + "; it must be in 0..1000");
    }
  }

  /** Settings without draws, a plan and a bill of materials. */
  public BriefSettings(Optional<YearMonth> asOf, long seed, int months) {
    this(asOf, seed, months, 0, Optional.empty(), Optional.empty(), List.of());
  }

  /** The same settings with office formats besides. */
  public BriefSettings with(OfficeFormat... formats) {
    return new BriefSettings(asOf, seed, months, draws, plan, bill, List.of(formats));
  }
}
