package org.chokepoint.evidence.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chokepoint.evidence.text.Characters;
import org.chokepoint.evidence.text.NormalText;

/**
 * Words that show an entry. In a cue, {@code *} at the end of a word stands for any ending ({@code
 * restrict*}), {@code ~} in front of a phrase for every form of the verb that begins it ({@code
 * ~take over}), {@code {word}} for any cue of the entry of kind {@code words} with that id, and
 * {@code ..} for up to {@value #GAP} characters of the same sentence ({@code {halt} .. {exports}}).
 *
 * @param steps parts in order
 */
public record Cue(List<Step> steps) {

  /** Longest gap that {@code ..} bridges, in characters of the normal form. */
  public static final int GAP = 70;

  /**
   * A part of a cue.
   *
   * @param forms phrases any of which may stand here
   * @param gap how far behind the previous part it may begin; 0 for right behind it
   */
  public record Step(List<Form> forms, int gap) {

    /** Copies the list. */
    public Step {
      forms = List.copyOf(forms);
    }
  }

  /**
   * A phrase of a part.
   *
   * @param phrase normal form
   * @param stem whether the last word may go on
   */
  public record Form(String phrase, boolean stem) {}

  /** Copies the list and rejects a cue without words. */
  public Cue {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a cue needs at least one word");
    }
  }

  /**
   * Parses the written form.
   *
   * @param chinese whether words that it refers to are meant in Chinese, else in English
   * @throws IllegalArgumentException if it is not a cue or refers to unknown words
   */
  public static Cue parse(String written, boolean chinese, WordClasses words) {
    List<Step> steps = new ArrayList<>();
    int gap = 0;
    for (String segment : written.split("\\.\\.")) {
      addSegment(segment, gap, chinese ? words::chinese : words::english, steps);
      gap = GAP;
    }
    return new Cue(steps);
  }

  private static void addSegment(
      String segment, int gap, Function<String, List<Form>> words, List<Step> steps) {
    int next = gap;
    int from = 0;
    while (from < segment.length()) {
      int open = segment.indexOf('{', from);
      if (open == from) {
        int close = segment.indexOf('}', open);
        if (close < 0) {
          throw new IllegalArgumentException("'{' is not closed in cue '" + segment + "'");
        }
        steps.add(new Step(words.apply(segment.substring(open + 1, close)), next));
        next = 0;
        from = close + 1;
        continue;
      }
      int star = segment.indexOf('*', from);
      if (star >= 0 && star + 1 < segment.length() && Characters.isWord(segment.charAt(star + 1))) {
        throw new IllegalArgumentException("'*' stands within a word of cue '" + segment + "'");
      }
      int stop = open < 0 ? segment.length() : open;
      boolean stem = star >= 0 && star < stop;
      int end = stem ? star : stop;
      List<Form> forms = forms(segment.substring(from, end), stem);
      if (!forms.isEmpty()) {
        steps.add(new Step(forms, next));
        next = 0;
      }
      from = stem ? end + 1 : end;
    }
  }

  /** The forms of a phrase that refers to no other words. */
  static List<Form> forms(String written, boolean stem) {
    String phrase = written.strip();
    List<Form> forms = new ArrayList<>();
    List<String> phrases =
        phrase.startsWith("~") ? Inflections.ofPhrase(phrase.substring(1)) : List.of(phrase);
    for (String each : phrases) {
      String normal = NormalText.normalise(each);
      if (!normal.isEmpty()) {
        Inflections.spellings(normal).forEach(spelling -> forms.add(new Form(spelling, stem)));
      }
    }
    return forms;
  }
}
