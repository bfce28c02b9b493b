package org.chokepoint.evidence.signal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chokepoint.evidence.text.DateFinder;
import org.chokepoint.evidence.text.FoundDate;
import org.chokepoint.evidence.text.HintedPattern;
import org.chokepoint.model.signal.DateSpan;

/** From when and until when something holds, by the words in front of dates. */
final class InForce {

  private static final HintedPattern STARTS =
      new HintedPattern(
          Pattern.compile(
              "(?i)(?:effective|take effect|takes effect|took effect|in force|from|starting|beginning|as of|effect on|since|自)\\W{0,3}(?:\\w+\\s){0,2}$"));
  private static final HintedPattern ENDS =
      new HintedPattern(
          Pattern.compile("(?i)(?:until|till|through|to|at least until|expire[sd]? on|至|到)\\s?$"));
  private static final int BEFORE = 30;

  private InForce() {}

  /** The days on which what a passage tells holds. */
  static Optional<DateSpan> of(String text, Passage passage, DateFinder dates) {
    LocalDate from = null;
    LocalDate to = null;
    for (FoundDate date : dates.find(text, passage.span())) {
      int before = Math.max(passage.span().start(), date.span().start() - BEFORE);
      if (ENDS.isIn(text, before, date.span().start())) {
        to = date.date().to();
      } else if (from == null && STARTS.isIn(text, before, date.span().start())) {
        from = date.date().from();
      }
    }
    if (from == null && to == null) {
      return Optional.empty();
    }
    LocalDate start = from == null ? to : from;
    LocalDate end = to == null ? start : to;
    if (start == null || end == null || end.isBefore(start)) {
      return Optional.empty();
    }
    return Optional.of(new DateSpan(start, end));
  }

  /** Whether a date says from when something holds. */
  static boolean isBeginning(String text, Passage passage, FoundDate date) {
    int from = Math.max(passage.span().start(), date.span().start() - BEFORE);
    return STARTS.isIn(text, from, date.span().start());
  }

  /** Whether a date says from or until when something holds, not when it happened. */
  static boolean isTerm(String text, Passage passage, FoundDate date) {
    int end = date.span().start();
    int before = Math.max(passage.span().start(), end - BEFORE);
    return STARTS.isIn(text, before, end) || ENDS.isIn(text, before, end);
  }
}
