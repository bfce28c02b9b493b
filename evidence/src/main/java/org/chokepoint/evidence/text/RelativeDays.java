package org.chokepoint.evidence.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.model.signal.DateSpan;
import org.chokepoint.model.source.Span;

/** Days that a text names by their distance to its own: weekdays, today and yesterday. */
public final class RelativeDays {

  private static final LedPattern WORDS =
      new LedPattern(
          Pattern.compile(
              "\\b(?<!next |every |by |until |this coming )(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b(?!s)"
                  + "|\\b(today|yesterday)\\b|(今天|今日|昨天|昨日)"));

  private RelativeDays() {}

  /** The days named in a part of a text that was published on a day, by place. */
  public static List<FoundDate> find(String text, Span within, LocalDate published) {
    List<FoundDate> found = new ArrayList<>(1);
    LedPattern.Search search = WORDS.in(text.substring(within.start(), within.end()));
    while (search.next()) {
      Matcher m = search.match();
      Span span = new Span(within.start() + m.start(), within.start() + m.end());
      found.add(new FoundDate(span, DateSpan.day(day(m.group(), published)), false));
    }
    return found;
  }

  private static LocalDate day(String word, LocalDate published) {
    return switch (word) {
      case "today", "今天", "今日" -> published;
      case "yesterday", "昨天", "昨日" -> published.minusDays(1);
      default ->
          published.with(
              TemporalAdjusters.previousOrSame(DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT))));
    };
  }
}
