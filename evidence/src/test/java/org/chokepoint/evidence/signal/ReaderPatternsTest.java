package org.chokepoint.evidence.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.evidence.evaluation.LabelledSentence;
import org.chokepoint.evidence.text.ClosingPattern;
import org.chokepoint.evidence.text.DateFinder;
import org.chokepoint.evidence.text.HintedPattern;
import org.chokepoint.evidence.text.LedPattern;
import org.chokepoint.evidence.text.QuantityFinder;
import org.chokepoint.evidence.text.RelativeDays;
import org.junit.jupiter.api.Test;

/** The reader's own patterns find in all labelled sentences what they find without help. */
class ReaderPatternsTest {

  private static final List<Class<?>> READERS =
      List.of(
          Standing.class,
          Topic.class,
          Modality.class,
          Prominence.class,
          Ordinal.class,
          PeopleFinder.class,
          InstrumentFinder.class,
          UnknownOrganisations.class,
          DateFinder.class,
          QuantityFinder.class,
          RelativeDays.class);

  @Test
  void patternsFindWhatTheyFindWithoutLookingForStringsFirst() throws ReflectiveOperationException {
    List<String> texts = texts();
    int patterns = 0;
    for (Class<?> reader : READERS) {
      for (Field field : reader.getDeclaredFields()) {
        if (field.getType().equals(LedPattern.class)) {
          check(field, (LedPattern) value(field, null), texts);
          patterns++;
        } else if (field.getType().equals(HintedPattern.class)) {
          check(field, (HintedPattern) value(field, null), texts);
          patterns++;
        } else if (field.getType().equals(ClosingPattern.class)) {
          check(field, (ClosingPattern) value(field, null), texts);
          patterns++;
        }
      }
    }
    assertThat(patterns).isGreaterThan(30);
  }

  private static void check(Field field, LedPattern led, List<String> texts)
      throws ReflectiveOperationException {
    Pattern pattern = pattern(led);
    for (String text : texts) {
      Matcher plain = pattern.matcher(text);
      LedPattern.Search search = led.in(text);
      while (plain.find()) {
        assertThat(search.next()).as("%s in '%s'", field, text).isTrue();
        assertThat(search.match().start()).as("%s in '%s'", field, text).isEqualTo(plain.start());
        assertThat(search.match().end()).as("%s in '%s'", field, text).isEqualTo(plain.end());
      }
      assertThat(search.next()).as("%s in '%s'", field, text).isFalse();
    }
  }

  private static void check(Field field, HintedPattern hinted, List<String> texts)
      throws ReflectiveOperationException {
    Pattern pattern = pattern(hinted);
    for (String text : texts) {
      assertThat(hinted.matches(text))
          .as("%s is '%s'", field, text)
          .isEqualTo(pattern.matcher(text).matches());
      assertThat(hinted.isIn(text, 0, text.length()))
          .as("%s in '%s'", field, text)
          .isEqualTo(pattern.matcher(text).find());
    }
  }

  private static void check(Field field, ClosingPattern closing, List<String> texts)
      throws ReflectiveOperationException {
    Pattern pattern = pattern(closing);
    for (String text : texts) {
      for (int end = text.indexOf(' '); end > 0; end = text.indexOf(' ', end + 1)) {
        String before = text.substring(0, end + 1);
        assertThat(closing.closes(before))
            .as("%s in '%s'", field, before)
            .isEqualTo(pattern.matcher(before).find());
      }
    }
  }

  private static Pattern pattern(Object of) throws ReflectiveOperationException {
    return (Pattern) value(of.getClass().getDeclaredField("pattern"), of);
  }

  private static Object value(Field field, Object of) throws ReflectiveOperationException {
    field.setAccessible(true);
    return field.get(of);
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    LabelledSentence.english().forEach(s -> texts.add(s.text()));
    LabelledSentence.chinese().forEach(s -> texts.add(s.text()));
    return texts;
  }
}
