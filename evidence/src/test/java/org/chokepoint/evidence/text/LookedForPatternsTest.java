package org.chokepoint.evidence.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.evidence.evaluation.LabelledSentence;
import org.chokepoint.model.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking for fixed strings first must never change what a pattern finds. */
class LookedForPatternsTest {

  private static final String[] WORDS = {
    "the ", "to ", "The ", "tO", "in", " of", "ban", "bans", "Ban", "20", "2025", "年", "第", "十",
    "次", "对", "向", "稀土", ", ", "，", ".", " ", "\n", "as", "has", "rebel", "s", "(", "$", "5", "-",
    "\u2028", "tons", "x"
  };

  @Test
  void wordsAreCoveredOnlyByOneWholeMatchWithinTheRange() {
    LedPattern title = new LedPattern(Pattern.compile("《[^》]{2,9}》"));
    String text = "《稀土》和《管理条例》";
    Span whole = new Span(0, text.length());
    assertThat(title.covers(text, whole, new Span(6, 8))).isTrue();
    assertThat(title.covers(text, whole, new Span(1, 7))).isFalse();
    assertThat(title.covers(text, new Span(0, 5), new Span(6, 8))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\bbans?\\b",
        "(?i)\\b(?:the|to)\\s(?:\\w+\\s){0,2}ban",
        "(?<![\\d.,])20[0-3]\\d(?!\\d)",
        "(?:(20\\d\\d)\\s?年|(今年))?\\s?(?:第\\s?([0-9十]{1,3})次|首次)",
        "(?i)(?:, as\\b|\\b(?:as|in the)\\b)[^.]*$",
        "[对向](?:稀土)?|x+?y?",
        "(?:rebels?|(?i:ban)) (?:in|of)",
        "(US\\$|\\$)?(\\d{1,2}\\d[\\d,]*)\\s?(tons)?",
        "\\((?=20)|[A-C][\\w-]+"
      })
  void aLedPatternFindsWhatItsPatternFinds(String source) {
    Pattern pattern = Pattern.compile(source);
    LedPattern led = new LedPattern(pattern);
    int all = 0;
    for (String text : texts()) {
      List<String> expected = new ArrayList<>();
      Matcher plain = pattern.matcher(text);
      while (plain.find()) {
        expected.add(plain.start() + " " + plain.group());
      }
      List<String> found = new ArrayList<>();
      LedPattern.Search search = led.in(text);
      while (search.next()) {
        found.add(search.match().start() + " " + search.match().group());
      }
      assertThat(found).as(text).isEqualTo(expected);
      all += found.size();
    }
    assertThat(all).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?is).*(?:the|稀土)[^.]{0,9}$",
        "(?is)^[^.]{0,8}(?:bans|in|向).*",
        "\\b(?:[Tt]he (?:20)?(?:ban|to))\\b|(?<!第)十",
        "x(?:第|年)|tons\\s"
      })
  void aHintedPatternMatchesWhatItsPatternMatches(String source) {
    Pattern pattern = Pattern.compile(source);
    HintedPattern hinted = new HintedPattern(pattern);
    int all = 0;
    for (String text : texts()) {
      int from = text.length() / 4;
      boolean found = pattern.matcher(text).region(from, text.length()).find();
      assertThat(hinted.matches(text)).as(text).isEqualTo(pattern.matcher(text).matches());
      assertThat(hinted.isIn(text, from, text.length())).as(text).isEqualTo(found);
      all += found ? 1 : 0;
    }
    assertThat(all).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?:the |向)?(?:ban|稀土)\\b",
        "\\s(?:ban|to|has)\\b|年(?!第)",
        "(?i)(?<!\\w)(?:in|of) ?\\w+"
      })
  void aPatternBeginsWhereItsPatternBegins(String source) {
    Pattern pattern = Pattern.compile(source);
    LedPattern led = new LedPattern(pattern);
    int all = 0;
    for (String text : texts()) {
      int to = text.length() - text.length() / 8;
      for (int from = 0; from <= to; from += 3) {
        boolean begins = pattern.matcher(text).region(from, to).lookingAt();
        assertThat(led.begins(text, from, to)).as(text).isEqualTo(begins);
        all += begins ? 1 : 0;
      }
      boolean found = pattern.matcher(text).find();
      assertThat(led.mayBeIn(text, 0, text.length()) || !found).as(text).isTrue();
    }
    assertThat(all).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[^，.]{0,6}(?:ban|稀土|年)", "\\w{0,4} ?(?:(?:in|of){1,2} )?(?:to|the)\\b|第?年"})
  void aHintedPatternBeginsWhereItsPatternBegins(String source) {
    Pattern pattern = Pattern.compile(source);
    HintedPattern hinted = new HintedPattern(pattern);
    int all = 0;
    for (String text : texts()) {
      int to = text.length() - text.length() / 8;
      for (int from = 0; from <= to; from += 3) {
        boolean begins = pattern.matcher(text).region(from, to).lookingAt();
        assertThat(hinted.begins(text, from, to, 16)).as(text).isEqualTo(begins);
        all += begins ? 1 : 0;
      }
    }
    assertThat(all).isPositive();
  }

  @Test
  void theMostTellingPartOfAPatternIsFoundWithinItsGroups() {
    Pattern pattern = Pattern.compile("(?:^|[，,])(\\w{2,6}?(?:人民政府|商务厅))");
    assertThat(new PatternStrings(pattern).contents()).containsExactlyInAnyOrder("人民政府", "商务厅");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?i)(?:\\bto|\\bin|of|bans?|对)\\s*(?:the\\s)?$",
        "(?i)(?:\\bto|\\bban to)\\s(?:the\\s)?$|[对向]$"
      })
  void aClosingPatternClosesWhatItsPatternCloses(String source) {
    Pattern pattern = Pattern.compile(source);
    ClosingPattern closing = new ClosingPattern(pattern);
    int all = 0;
    for (String text : texts()) {
      boolean found = pattern.matcher(text).find();
      assertThat(closing.closes(text)).as(text).isEqualTo(found);
      all += found ? 1 : 0;
    }
    assertThat(all).isPositive();
  }

  @Test
  void aPatternThatMayBeginWithAnythingIsRefused() {
    assertThatThrownBy(() -> new LedPattern(Pattern.compile(".*ban")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(".*ban");
    assertThatThrownBy(() -> new HintedPattern(Pattern.compile("[^a]+")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ClosingPattern(Pattern.compile("\\w+ the$")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSourceTellsEveryAlternative() {
    Pattern pattern =
        Pattern.compile("\\b(?:(?:Vice |Deputy )*Chair|[Mm]ay\\.?\\s+\\d|据|第\\s?[一二三四五]次)");
    assertThat(new PatternStrings(pattern).beginnings())
        .containsExactlyInAnyOrder("Vice ", "Deputy ", "Chair", "May", "may", "据", "第");
  }

  private static List<String> texts() {
    Random random = new Random(3);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        text.append(WORDS[random.nextInt(WORDS.length)]);
      }
      texts.add(text.toString());
    }
    LabelledSentence.english().forEach(s -> texts.add(s.text()));
    LabelledSentence.chinese().forEach(s -> texts.add(s.text()));
    return texts;
  }
}
