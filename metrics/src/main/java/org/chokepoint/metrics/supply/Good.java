package org.chokepoint.metrics.supply;

import java.util.Comparator;
import java.util.Optional;
import org.chokepoint.model.chain.Stage;

/**
 * What is supplied: a commodity at a stage.
 *
 * @param commodity material id such as {@code Dy}, or a commodity of the USGS world table such as
 *     {@code Antimony}
 * @param stage stage of the chain; empty where the statistic does not tell
 * @param detail what exactly is counted, as the source words it
 */
public record Good(String commodity, Optional<Stage> stage, String detail)
    implements Comparable<Good> {
  private static final Comparator<Good> ORDER =
      Comparator.comparing(Good::commodity)
          .thenComparing(g -> g.stage().map(Stage::ordinal).orElse(-1))
          .thenComparing(Good::detail);

  @Override
  public int compareTo(Good other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return commodity + stage.map(s -> ", " + s.label()).orElse("") + " (" + detail + ")";
  }
}
