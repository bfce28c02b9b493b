package org.chokepoint.response.gap;

import java.util.List;
import org.chokepoint.response.option.Options;

/**
 * Which existing and planned projects would close how much of each gap and when, seen along the
 * chain: a mine without separation, or a magnet plant without heavy rare earths, closes nothing.
 *
 * @param closures one for each gap, in the order of the gaps
 */
public record GapClosing(List<GapClosure> closures) {

  /** Copies the list. */
  public GapClosing {
    closures = List.copyOf(closures);
  }

  /**
   * Puts options against gaps.
   *
   * @param options every option, existing ones too
   * @param gaps what is missing over what runs in the year of the options
   * @param command whose plants do not count
   * @param yields what is lost along the chain
   */
  public static GapClosing of(
      Options options, List<Gap> gaps, Command command, ChainYields yields) {
    ClosingYear.Cache cache = new ClosingYear.Cache(options, command, yields);
    return new GapClosing(gaps.stream().map(g -> new Closing(cache, g).closure()).toList());
  }
}
