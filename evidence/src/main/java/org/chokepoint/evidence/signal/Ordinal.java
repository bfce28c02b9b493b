package org.chokepoint.evidence.signal;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.text.LedPattern;
import org.chokepoint.evidence.text.Numerals;
import org.chokepoint.model.source.Span;

/**
 * The number of a meeting or batch within its series.
 *
 * @param number number, from 1
 * @param span the words that give it
 * @param year year the series counts in, with its words
 */
record Ordinal(int number, Span span, Optional<Year> year) {

  /** A year and the words that give it. */
  record Year(int value, Span span) {}

  private static final String WORDS =
      "\\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
          + "|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth"
          + "|nineteenth|twentieth|twenty-\\w+|thirtieth|thirty-\\w+";
  private static final LedPattern ENGLISH =
      new LedPattern(
          Pattern.compile(
              "\\b("
                  + WORDS
                  + ")\\b(?=(?:\\s*\\(\\d{4}\\))?\\s+(?:[\\w'’()-]+\\s+){0,4}?"
                  + "(?:Party|Standing|Theor|Study|Central [Gg]roup|Committee|Plenary|meeting|session|batch|group study"
                  + "|[Rr]ound|conference|high-level|Communist|political|ideological|time|party|standing|theor|study|committee|collective|reading|plenary))"));
  private static final Pattern NOT_A_MEETING =
      Pattern.compile(
          "(?i)^\\s+(?:party committee\\b(?! (?:meeting|session|standing|plen|theor|study|reading|cent))|five-year|board\\b|(?:employee|staff|worker)s?['’]?s? (?:representative )?congress|national congress|central committee|party congress|anniversary|century"
              + "|cpc (?:national congress|central committee)|quarter|plenary session of the \\d+"
              + "|plenary session of the (?:cpc )?central)");
  private static final LedPattern CHINESE =
      new LedPattern(
          Pattern.compile("第\\s?([0-9一二三四五六七八九十百]{1,4})\\s?(?:次|期|批|轮)|(首)\\s?(?:次|批|轮)"));
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d比较較])((?:19|20)\\d{2})(?!\\d)|([二][〇零○][〇零○一二三][〇零○一二三四五六七八九])年");
  private static final Pattern OF = Pattern.compile("(?is).*\\b(?:of|under) (?:the |its )?$");
  private static final Pattern COMMITTEE =
      Pattern.compile("(?is)^[\\s-]+(?:party|central|cpc) commi.*");
  private static final int REACH = 70;

  /** The ordinal that counts what a cue names, in the passage of the cue. */
  static Optional<Ordinal> of(String text, Passage passage, Mention cue) {
    Optional<Ordinal> english = nearest(ENGLISH, text, passage, cue, REACH);
    return english.isPresent() ? english : nearest(CHINESE, text, passage, cue, 30);
  }

  private static Optional<Ordinal> nearest(
      LedPattern pattern, String text, Passage passage, Mention cue, int reach) {
    LedPattern.Search search = pattern.in(text, passage.span().start(), passage.span().end());
    Ordinal best = null;
    int distance = Integer.MAX_VALUE;
    while (search.next()) {
      Matcher m = search.match();
      Span span = new Span(m.start(), m.end());
      int gap = gap(span, cue.span());
      boolean first = pattern == CHINESE && m.group(2) != null;
      OptionalInt number = first ? OptionalInt.of(1) : number(pattern, m.group(1));
      String behind = text.substring(m.end(), Math.min(text.length(), m.end() + 60));
      boolean other = NOT_A_MEETING.matcher(behind).find() || ofCommittee(text, m.start(), behind);
      if (number.isPresent()
          && number.getAsInt() > 0
          && gap < distance
          && gap <= reach
          && !other
          && !Series.isOther(text, passage.span(), span, cue)) {
        distance = gap;
        best = new Ordinal(number.getAsInt(), span, year(text, passage, span, cue.span()));
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether the number counts terms of a committee, as in "session of the 9th Party Committee". */
  private static boolean ofCommittee(String text, int start, String behind) {
    String before = text.substring(Math.max(0, start - 12), start);
    return OF.matcher(before).matches() && COMMITTEE.matcher(behind).matches();
  }

  private static OptionalInt number(LedPattern pattern, String word) {
    return pattern == CHINESE ? Numerals.chinese(word) : Numerals.ordinal(word);
  }

  private static int gap(Span a, Span b) {
    if (a.overlaps(b)) {
      return 0;
    }
    return a.end() <= b.start() ? b.start() - a.end() : a.start() - b.end();
  }

  /** The year right beside the ordinal or the meeting. */
  private static Optional<Year> year(String text, Passage passage, Span ordinal, Span cue) {
    Span around = ordinal.cover(cue);
    int from = Math.max(passage.span().start(), around.start() - 14);
    int to = Math.min(passage.span().end(), around.end() + 26);
    Matcher m = YEAR.matcher(text).region(from, to);
    if (!m.find()) {
      return Optional.empty();
    }
    int group = m.group(1) != null ? 1 : 2;
    OptionalInt year = Numerals.chinese(m.group(group));
    return year.isPresent()
        ? Optional.of(new Year(year.getAsInt(), new Span(m.start(group), m.end(group))))
        : Optional.empty();
  }
}
