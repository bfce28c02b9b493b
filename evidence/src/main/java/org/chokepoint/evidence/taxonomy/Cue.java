package org.chokepoint.evidence.taxonomy;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.evidence.text.Characters;
import org.chokepoint.evidence.text.NormalText;

/**
 * Words that show an entry. A cue is a phrase in which {@code *} at the end of a word stands for
 * any ending ({@code restrict*}), and {@code ..} for up to {@value #GAP} characters of the same
 * sentence ({@code suspend* .. export control*}).
 *
 * @param steps parts in order
 */
public record Cue(List<Step> steps) {

  /** Longest gap that {@code ..} bridges, in characters of the normal form. */
  public static final int GAP = 70;

  /**
   * A part of a cue.
   *
   * @param phrase normal form
   * @param stem whether the last word may go on
   * @param gap how far behind the previous part it may begin; 0 for right behind it
   */
  public record Step(String phrase, boolean stem, int gap) {}

  /** Copies the list and rejects a cue without words. */
  public Cue {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a cue needs at least one word");
    }
  }

  /** Parses the written form. */
  public static Cue parse(String written) {
    List<Step> steps = new ArrayList<>();
    int gap = 0;
    for (String segment : written.split("\\.\\.")) {
      addSegment(segment, gap, steps);
      gap = GAP;
    }
    return new Cue(steps);
  }

  private static void addSegment(String segment, int gap, List<Step> steps) {
    int next = gap;
    int from = 0;
    while (from < segment.length()) {
      int star = segment.indexOf('*', from);
      if (star >= 0 && star + 1 < segment.length() && Characters.isWord(segment.charAt(star + 1))) {
        throw new IllegalArgumentException("'*' stands within a word of cue '" + segment + "'");
      }
      int end = star < 0 ? segment.length() : star;
      String phrase = NormalText.normalise(segment.substring(from, end));
      if (!phrase.isEmpty()) {
        steps.add(new Step(phrase, star >= 0, next));
        next = 0;
      }
      from = end + 1;
    }
  }
}
