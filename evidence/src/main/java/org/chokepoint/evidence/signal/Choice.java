package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.model.signal.Certainty;

/** Chooses from the events that passages state those that become signals, the main one first. */
final class Choice {

  private static final double MINOR = 8;

  /** From which score an act of somebody else on prices or trade is told beside the main event. */
  private static final double ACT = 13;

  private static final int WEIGHTY = 6;

  private final Prominence prominence;

  Choice(Prominence prominence) {
    this.prominence = prominence;
  }

  /** The best statement of every event, the main event first, the others by their place. */
  List<EventCandidate> of(List<EventCandidate> candidates) {
    Map<EventCandidate, Double> scores = new IdentityHashMap<>();
    candidates.forEach(c -> scores.put(c, prominence.of(c)));
    ToDoubleFunction<EventCandidate> score = c -> scores.getOrDefault(c, 0.0);
    Map<String, EventCandidate> best = new LinkedHashMap<>();
    for (EventCandidate candidate : candidates) {
      best.merge(
          candidate.key(),
          candidate,
          (a, b) -> score.applyAsDouble(b) > score.applyAsDouble(a) ? b : a);
    }
    List<EventCandidate> ranked = new ArrayList<>(best.values());
    ranked.sort(Comparator.comparingDouble(score).reversed());
    List<EventCandidate> chosen = new ArrayList<>();
    for (EventCandidate candidate : ranked) {
      boolean near =
          !chosen.isEmpty()
              && (score.applyAsDouble(candidate) >= score.applyAsDouble(chosen.get(0)) - MINOR
                  || score.applyAsDouble(candidate) >= ACT
                      && isActOfAnother(candidate, chosen.get(0)));
      if (chosen.isEmpty() || near && isEventOfItsOwn(candidate, chosen)) {
        chosen.add(candidate);
      }
    }
    if (chosen.size() > 2) {
      List<EventCandidate> others = chosen.subList(1, chosen.size());
      others.sort(
          Comparator.comparingInt((EventCandidate c) -> c.passage().index())
              .thenComparing(c -> c.cue().span()));
    }
    return chosen;
  }

  /** Whether an event pulls a lever beside a main one of somebody else that pulls none. */
  static boolean isActOfAnother(EventCandidate candidate, EventCandidate main) {
    return !candidate.entry().effect().levers().isEmpty()
        && main.entry().effect().levers().isEmpty()
        && !candidate.actor().map(Actor::key).equals(main.actor().map(Actor::key));
  }

  private boolean isEventOfItsOwn(EventCandidate candidate, List<EventCandidate> chosen) {
    boolean firm =
        candidate.certainty() == Certainty.DONE || candidate.certainty() == Certainty.ANNOUNCED;
    boolean named = candidate.actor().map(a -> !a.carried()).orElse(false);
    return firm
        && named
        && !prominence.isAside(candidate)
        && !prominence.namesMeasure(candidate)
        && candidate.entry().effect().salience() >= WEIGHTY
        && !repeats(candidate, chosen);
  }

  /** Whether the sentence of an event tells another act of the same actor as well. */
  private static boolean tellsToo(EventCandidate candidate, EventCandidate chosen) {
    return candidate.actor().map(Actor::key).equals(chosen.actor().map(Actor::key))
        && !candidate
            .passage()
            .mentions()
            .cues(EntryKind.EVENT, chosen.entry().id().value())
            .isEmpty();
  }

  /** Whether an event says again, or says against, what a chosen one says. */
  private static boolean repeats(EventCandidate candidate, List<EventCandidate> chosen) {
    return chosen.stream()
        .anyMatch(
            c ->
                c.entry().id().equals(candidate.entry().id())
                    || c.sameAct(candidate)
                    || c.entry().id().value().equals("denial")
                    || c.entry().effect().polarity() * candidate.entry().effect().polarity() < 0
                    || c.passage().index() == candidate.passage().index()
                    || tellsToo(candidate, c)
                    || candidate.passage().voice() == Passage.Voice.BACKGROUND);
  }
}
