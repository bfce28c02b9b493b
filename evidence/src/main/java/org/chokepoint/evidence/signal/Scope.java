package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chokepoint.evidence.text.LedPattern;

/** Which passages speak of an event. */
final class Scope {

  /** In front of which passage behind its own an event ends, at the latest. */
  private static final int FOLLOWING = 3;

  private static final LedPattern DEMANDS =
      new LedPattern(
          Pattern.compile("要求|强调|提出|部署|作出安排|指出|\\b(?:called on|asked|urged|stressed)\\b"));

  private Scope() {}

  /**
   * The passages of an event. The main event has every passage that states facts, except those of
   * another meeting and, if it is a meeting itself, those that state how somebody else pulls a
   * lever; any other event has its own passage and those that follow it up to the next.
   */
  static List<Passage> of(EventCandidate event, List<Passage> all, List<EventCandidate> chosen) {
    boolean main = event.equals(chosen.get(0));
    int behind = behind(event, chosen);
    List<Passage> scope = new ArrayList<>();
    for (Passage passage : all) {
      boolean own = passage.index() == event.passage().index();
      boolean fact = passage.voice() == Passage.Voice.FACT || asksOf(event, passage);
      if (own
          || fact
              && (main
                  ? !elsewhere(passage, event, chosen) && !isOfAnother(passage, event, chosen)
                  : follows(passage, event, behind))) {
        scope.add(passage);
      }
    }
    return scope;
  }

  /** Whether a passage that looks back tells also what a meeting demands. */
  private static boolean asksOf(EventCandidate event, Passage passage) {
    return passage.voice() == Passage.Voice.BACKGROUND
        && Meetings.isOfProducer(event.entry().id().value())
        && DEMANDS.isIn(passage.words());
  }

  private static boolean isOfAnother(
      Passage passage, EventCandidate event, List<EventCandidate> chosen) {
    return isMeeting(event)
        && chosen.stream()
            .anyMatch(
                c -> c.passage().index() == passage.index() && Choice.isActOfAnother(c, event));
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

  /** The passage in front of which those end that follow an event. */
  private static int behind(EventCandidate event, List<EventCandidate> chosen) {
    int start = event.passage().index();
    int behind = start + FOLLOWING;
    for (EventCandidate other : chosen) {
      int index = other.passage().index();
      behind = index > start ? Math.min(behind, index) : behind;
    }
    return behind;
  }

  private static boolean follows(Passage passage, EventCandidate event, int behind) {
    return passage.index() > event.passage().index() && passage.index() < behind;
  }

  private static boolean isMeeting(EventCandidate event) {
    return event.entry().id().value().startsWith("party_");
  }
}
