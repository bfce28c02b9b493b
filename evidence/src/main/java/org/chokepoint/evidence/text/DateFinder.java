package org.chokepoint.evidence.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.model.signal.DateSpan;
import org.chokepoint.model.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates in English and Chinese text and resolves those that lack a year or month against a
 * reference date, normally the day of publication.
 */
public final class DateFinder {

  private static final String MONTHS =
      "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
  private static final String CN = "([0-9〇零○一二三四五六七八九十]{1,4})";
  private static final LedPattern ENGLISH =
      new LedPattern(
          Pattern.compile(
              "\\b(?:"
                  + MONTHS
                  + "\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:\\s*,?\\s+(?:of\\s+)?(\\d{4}))?"
                  + "|(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?"
                  + MONTHS
                  + "(?:\\s*,?\\s+(\\d{4}))?"
                  + "|"
                  + MONTHS
                  + "\\s+(?:of\\s+)?(\\d{4})"
                  + ")\\b"));
  private static final LedPattern ISO =
      new LedPattern(
          Pattern.compile("(?<!\\d)((?:19|20)\\d{2})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)"));
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<![\\d/.])(\\d{1,2})([/.-])(\\d{1,2})\\2((?:19|20)\\d{2})(?![\\d/])");
  private static final int MONTHS_A_YEAR = 12;
  private static final Literals MONTH_HINTS =
      Literals.of("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec");
  private static final LedPattern DAY_OF_MONTH =
      new LedPattern(Pattern.compile("\\b[Oo]n the (\\d{1,2})(?:st|nd|rd|th)\\b"));
  private static final LedPattern CHINESE_DAY =
      new LedPattern(Pattern.compile("(?<![月\\d/])(\\d{1,2})\\s?日(?!\\s?(?:元|内|前|后|间|起))"));
  private static final LedPattern CHINESE =
      new LedPattern(
          Pattern.compile(
              "(?:([0-9〇零○一二三四五六七八九]{4})\\s?年|(今年|去年|明年))?\\s?(?:"
                  + CN
                  + "\\s?月|(本月|当月))\\s?(?:"
                  + CN
                  + "\\s?[日号號])?"));

  private final Optional<LocalDate> reference;
  private final OptionalInt year;

  /**
   * A finder that resolves against a day.
   *
   * @param reference day of publication, if known
   * @param year year of the text, used where it states none and no day is known
   */
  public DateFinder(Optional<LocalDate> reference, OptionalInt year) {
    this.reference = reference;
    this.year = year;
  }

  /** The dates in a part of a text, by place. */
  public List<FoundDate> find(String text, Span within) {
    List<FoundDate> found = new ArrayList<>(2);
    if (!mayHoldDate(text, within)) {
      return found;
    }
    String part = text.substring(within.start(), within.end());
    iso(part, within.start(), found);
    if (part.indexOf('/') >= 0) {
      dayOrMonthFirst(part, within.start(), found);
    }
    if (part.indexOf('月') >= 0) {
      chinese(part, within.start(), found);
    }
    if (part.indexOf('日') >= 0) {
      chineseDay(part, within.start(), found);
    }
    if (MONTH_HINTS.anyIn(part)) {
      english(part, within.start(), found);
    }
    if (part.contains("n the ")) {
      dayOfMonth(part, within.start(), found);
    }
    found.sort(Comparator.comparing(FoundDate::span));
    return found;
  }

  private static boolean mayHoldDate(String text, Span within) {
    for (int i = within.start(); i < within.end(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' || c == '月') {
        return true;
      }
    }
    return false;
  }

  private void iso(String part, int offset, List<FoundDate> found) {
    LedPattern.Search search = ISO.in(part);
    while (search.next()) {
      Matcher m = search.match();
      add(
          found,
          span(m, offset),
          day(number(m.group(1)), number(m.group(3)), number(m.group(4))),
          true);
    }
  }

  /** Dates such as 13/10/2025, where one number can only be the day. */
  private static void dayOrMonthFirst(String part, int offset, List<FoundDate> found) {
    Matcher m = DAY_FIRST.matcher(part);
    while (m.find()) {
      int one = number(m.group(1));
      int other = number(m.group(3));
      boolean dayFirst = one > MONTHS_A_YEAR;
      if (dayFirst != other > MONTHS_A_YEAR) {
        int year = number(m.group(4));
        add(found, span(m, offset), dayFirst ? day(year, other, one) : day(year, one, other), true);
      }
    }
  }

  private void english(String part, int offset, List<FoundDate> found) {
    LedPattern.Search search = ENGLISH.in(part);
    while (search.next()) {
      Matcher m = search.match();
      boolean monthFirst = m.group(1) != null;
      boolean dayFirst = m.group(4) != null;
      String month = monthFirst ? m.group(1) : dayFirst ? m.group(5) : m.group(7);
      String stated = monthFirst ? m.group(3) : dayFirst ? m.group(6) : m.group(8);
      int number = month(month);
      if (monthFirst || dayFirst) {
        int day = number(monthFirst ? m.group(2) : m.group(4));
        resolve(found, span(m, offset), stated, number, day);
      } else {
        add(found, span(m, offset), month(number(stated), number), true);
      }
    }
  }

  private void dayOfMonth(String part, int offset, List<FoundDate> found) {
    LedPattern.Search search = DAY_OF_MONTH.in(part);
    while (reference.isPresent() && search.next()) {
      Matcher m = search.match();
      LocalDate base = reference.get();
      int day = number(m.group(1));
      YearMonth month = YearMonth.from(day > base.getDayOfMonth() ? base.minusMonths(1) : base);
      add(found, span(m, offset), day(month.getYear(), month.getMonthValue(), day), false);
    }
  }

  private void chinese(String part, int offset, List<FoundDate> found) {
    LedPattern.Search search = CHINESE.in(part);
    while (search.next()) {
      Matcher m = search.match();
      OptionalInt stated =
          m.group(1) != null ? Numerals.chinese(m.group(1)) : relativeYear(m.group(2));
      OptionalInt month =
          m.group(3) != null
              ? Numerals.chinese(m.group(3))
              : reference.map(r -> OptionalInt.of(r.getMonthValue())).orElse(OptionalInt.empty());
      if (month.isEmpty()) {
        continue;
      }
      String year = stated.isPresent() ? Integer.toString(stated.getAsInt()) : null;
      if (m.group(5) != null) {
        int day = Numerals.chinese(m.group(5)).orElse(0);
        resolve(found, span(m, offset), year, month.getAsInt(), day);
      } else if (stated.isPresent()) {
        add(found, span(m, offset), month(stated.getAsInt(), month.getAsInt()), true);
      }
    }
  }

  /** A bare day such as 10日: of the month of the reference, or of the month before. */
  private void chineseDay(String part, int offset, List<FoundDate> found) {
    LedPattern.Search search = CHINESE_DAY.in(part);
    while (reference.isPresent() && search.next()) {
      Matcher m = search.match();
      int day = number(m.group(1));
      LocalDate base = reference.get();
      YearMonth month = YearMonth.from(day > base.getDayOfMonth() ? base.minusMonths(1) : base);
      add(found, span(m, offset), day(month.getYear(), month.getMonthValue(), day), false);
    }
  }

  private OptionalInt relativeYear(@Nullable String word) {
    if (word == null || reference.isEmpty()) {
      return OptionalInt.empty();
    }
    int base = reference.get().getYear();
    return OptionalInt.of(word.equals("去年") ? base - 1 : word.equals("明年") ? base + 1 : base);
  }

  private void resolve(
      List<FoundDate> found, Span span, @Nullable String stated, int month, int day) {
    if (stated != null) {
      add(found, span, day(number(stated), month, day), true);
    } else {
      OptionalInt assumed = nearestYear(month, day);
      if (assumed.isPresent()) {
        add(found, span, day(assumed.getAsInt(), month, day), false);
      }
    }
  }

  /** The year that brings the day nearest to the reference, or the year of the text. */
  private OptionalInt nearestYear(int month, int day) {
    if (reference.isEmpty()) {
      return year;
    }
    LocalDate base = reference.get();
    int best = base.getYear();
    long distance = Long.MAX_VALUE;
    for (int y = base.getYear() - 1; y <= base.getYear() + 1; y++) {
      Optional<DateSpan> candidate = day(y, month, day);
      long d =
          candidate
              .map(c -> Math.abs(c.from().toEpochDay() - base.toEpochDay()))
              .orElse(Long.MAX_VALUE);
      if (d < distance) {
        distance = d;
        best = y;
      }
    }
    return OptionalInt.of(best);
  }

  private static void add(
      List<FoundDate> found, Span span, Optional<DateSpan> date, boolean yearStated) {
    boolean free = found.stream().noneMatch(f -> f.span().overlaps(span));
    if (date.isPresent() && free) {
      found.add(new FoundDate(span, date.get(), yearStated));
    }
  }

  private static Optional<DateSpan> day(int year, int month, int day) {
    try {
      return Optional.of(DateSpan.day(LocalDate.of(year, month, day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<DateSpan> month(int year, int month) {
    try {
      YearMonth m = YearMonth.of(year, month);
      return Optional.of(new DateSpan(m.atDay(1), m.atEndOfMonth()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int month(String word) {
    String key = word.toLowerCase(Locale.ROOT).substring(0, 3);
    return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(key) / 3 + 1;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Span span(Matcher m, int offset) {
    return new Span(offset + m.start(), offset + m.end());
  }
}
