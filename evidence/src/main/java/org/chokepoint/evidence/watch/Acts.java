package org.chokepoint.evidence.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.signal.Signal;

/**
 * Counts each act once, however many documents tell of it. Signals of the same actor and kind tell
 * of one act if their documents are one story, or if they give the act the same day; two of one
 * document are two acts. Of the signals of an act the firmest stands for it, and among equally firm
 * ones the one that was published first. What a commentator says is kept apart from what an actor
 * or authority does.
 */
public final class Acts {

  private Acts() {}

  /**
   * A signal with what is needed to tell acts apart.
   *
   * @param dated the signal and the day it counts for
   * @param story id of the earliest document of its story
   * @param published when its document was published
   */
  public record Witness(DatedSignal dated, DocumentId story, Optional<LocalDate> published) {}

  /** The acts of signals, earliest first. */
  public static List<DatedSignal> of(List<Witness> witnesses) {
    List<Witness> ordered = new ArrayList<>(witnesses);
    ordered.sort(
        Comparator.comparing((Witness w) -> w.published().orElse(LocalDate.MAX))
            .thenComparing(w -> w.dated().signal().document())
            .thenComparing(w -> w.dated().signal().quote().span())
            .thenComparing(w -> w.dated().signal().id()));
    List<DatedSignal> acts = new ArrayList<>();
    Map<String, Integer> index = new HashMap<>();
    Map<String, Integer> nth = new HashMap<>();
    for (Witness w : ordered) {
      String what = what(w.dated().signal());
      int n = nth.merge(w.dated().signal().document() + what, 1, Integer::sum);
      String byStory = "story" + w.story() + what + n;
      String byDay = "day" + w.dated().date() + what + n;
      boolean dayKnown = w.dated().signal().event().date().isPresent();
      Integer known = index.get(byStory);
      if (known == null && dayKnown) {
        known = index.get(byDay);
      }
      int act = known == null ? acts.size() : known;
      if (known == null) {
        acts.add(w.dated());
      } else if (weight(w.dated()) > weight(acts.get(act))) {
        acts.set(act, w.dated());
      }
      index.putIfAbsent(byStory, act);
      if (dayKnown) {
        index.putIfAbsent(byDay, act);
      }
    }
    acts.sort(Comparator.comparing(DatedSignal::date).thenComparing(d -> d.signal().id()));
    return List.copyOf(acts);
  }

  private static double weight(DatedSignal d) {
    return d.signal().certainty().weight();
  }

  private static String what(Signal s) {
    String actor =
        s.event()
            .actor()
            .map(a -> a.value().entity().map(e -> e.value()).orElse(a.value().name()))
            .orElse("");
    return "|"
        + s.attribution().movesIndex()
        + "|"
        + actor.toLowerCase(Locale.ROOT)
        + "|"
        + s.kind().value()
        + "|";
  }
}
