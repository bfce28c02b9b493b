package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.List;

/** Which passages speak of an event. */
final class Scope {

  private Scope() {}

  /**
   * The passages of an event. The main event has every passage that states facts, except those of
   * another meeting; any other event has its own passage and those that follow it up to the next.
   */
  static List<Passage> of(EventCandidate event, List<Passage> all, List<EventCandidate> chosen) {
    boolean main = event.equals(chosen.get(0));
    List<Passage> scope = new ArrayList<>();
    for (Passage passage : all) {
      boolean own = passage.index() == event.passage().index();
      boolean fact = passage.voice() == Passage.Voice.FACT;
      if (own
          || fact
              && (main ? !elsewhere(passage, event, chosen) : follows(passage, event, chosen))) {
        scope.add(passage);
      }
    }
    return scope;
  }

  private static boolean elsewhere(
      Passage passage, EventCandidate event, List<EventCandidate> chosen) {
    EventCandidate nearest = event;
    for (EventCandidate other : chosen) {
      boolean before = other.passage().index() <= passage.index();
      boolean later = other.passage().index() > nearest.passage().index();
      boolean firstMatch = nearest.passage().index() > passage.index();
      if (before && (later || firstMatch)) {
        nearest = other;
      }
    }
    return !nearest.equals(event) && isMeeting(nearest) && isMeeting(event);
  }

  private static boolean follows(
      Passage passage, EventCandidate event, List<EventCandidate> chosen) {
    int start = event.passage().index();
    int end =
        chosen.stream()
            .mapToInt(c -> c.passage().index())
            .filter(i -> i > start)
            .min()
            .orElse(start + 3);
    return passage.index() > start && passage.index() < Math.min(end, start + 3);
  }

  private static boolean isMeeting(EventCandidate event) {
    return event.entry().id().value().startsWith("party_");
  }
}
