package org.chokepoint.evidence.source;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.chokepoint.evidence.text.Characters;
import org.chokepoint.evidence.text.DateFinder;
import org.chokepoint.evidence.text.FoundDate;
import org.chokepoint.model.source.Span;

/** Finds the date of publication in the first lines of a text, where it stands on its own. */
final class Datelines {

  private static final int LINES = 6;
  private static final int OTHER_WORDS = 40;
  private static final int OTHER_CHARACTERS = 14;

  /** A label that says of what follows that it is the date of the page. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)\\W*(?:date|published|published on|posted|released?|updated|发布时间|发布日期|发文日期|时间|日期)\\W*");

  private Datelines() {}

  static Optional<LocalDate> find(String text) {
    DateFinder finder = new DateFinder(Optional.empty(), OptionalInt.empty());
    int start = 0;
    for (int line = 0; line < LINES && start < text.length(); line++) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      if (stop > start) {
        for (FoundDate date : finder.find(text, new Span(start, stop))) {
          boolean alone = stop - start - date.span().length() <= allowance(text, start, stop);
          boolean labelled = LABEL.matcher(text.substring(start, date.span().start())).matches();
          boolean day = date.date().from().equals(date.date().to());
          if (date.yearStated() && day && (alone || labelled)) {
            return Optional.of(date.date().from());
          }
        }
      }
      start = stop + 1;
    }
    return Optional.empty();
  }

  /** How much else may stand in the line of a date: a place, an agency, a label. */
  private static int allowance(String text, int start, int stop) {
    boolean chinese = text.substring(start, stop).chars().anyMatch(c -> Characters.isHan((char) c));
    return chinese ? OTHER_CHARACTERS : OTHER_WORDS;
  }
}
