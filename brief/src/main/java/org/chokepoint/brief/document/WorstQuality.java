package org.chokepoint.brief.document;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quality;

/**
 * The quality of the worst input of an origin. The same answer as {@link Provenance#quality()}, but
 * each input is looked at once, however many ways lead to it: simulations share their inputs.
 */
public final class WorstQuality {

  private WorstQuality() {}

  /** The worst quality in an origin. */
  public static Quality of(Provenance origin) {
    Quality worst = Quality.REPORTED;
    Set<Provenance> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Provenance> queue = new ArrayDeque<>();
    queue.add(origin);
    while (!queue.isEmpty()) {
      Provenance next = queue.removeLast();
      if (!seen.add(next)) {
        continue;
      }
      if (next instanceof Provenance.Computed computed) {
        worst = worst.worseOf(Quality.DERIVED);
        computed.inputs().forEach(queue::addLast);
      } else {
        worst = worst.worseOf(next.quality());
      }
      if (worst == Quality.RECALLED) {
        return worst;
      }
    }
    return worst;
  }
}
