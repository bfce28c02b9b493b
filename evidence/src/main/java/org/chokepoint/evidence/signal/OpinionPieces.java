package org.chokepoint.evidence.signal;

import java.util.List;
import java.util.regex.Pattern;
import org.chokepoint.evidence.text.HintedPattern;
import org.chokepoint.evidence.text.LedPattern;

/** Texts that say of themselves, below the title or at the end, that they are an opinion. */
final class OpinionPieces {

  /** What stands below the title of a column. */
  private static final LedPattern BY_LINE =
      new LedPattern(
          Pattern.compile(
              "(?:(?:Guest )?(?:[Oo]pinion|[Cc]ommentary|[Cc]olumn|[Pp]ost)|Op-[Ee]d|Editorial) by\\b"));

  /** What its author says at its end. */
  private static final HintedPattern OWN_VIEW =
      new HintedPattern(
          Pattern.compile(
              "纯属个人|(?i:the views expressed (?:here )?are (?:solely )?(?:my|the author['’]s) own)"));

  private static final int HEAD = 4;
  private static final int TAIL = 4;

  /** Up to which passage such a text may begin with an event that it tells. */
  private static final int LEAD = 3;

  private OpinionPieces() {}

  /** Whether a text says at its head or at its end that it is an opinion. */
  static boolean isOne(List<Passage> passages) {
    int size = passages.size();
    return passages.subList(0, Math.min(HEAD, size)).stream()
            .map(Passage::words)
            .anyMatch(w -> BY_LINE.begins(w, 0, w.length()))
        || passages.subList(Math.max(0, size - TAIL), size).stream()
            .map(Passage::words)
            .anyMatch(w -> OWN_VIEW.isIn(w, 0, w.length()));
  }

  /** The events of such a text, if it begins with one; what it only mentions is none. */
  static List<EventCandidate> told(List<EventCandidate> chosen) {
    return !chosen.isEmpty() && chosen.get(0).passage().index() <= LEAD ? chosen : List.of();
  }
}
