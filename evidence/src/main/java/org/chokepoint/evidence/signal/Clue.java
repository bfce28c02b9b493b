package org.chokepoint.evidence.signal;

import java.util.Arrays;
import org.chokepoint.evidence.text.LiteralSets;
import org.chokepoint.evidence.text.Literals;

/**
 * Fixed strings without which something cannot be read from a passage. Most passages lack most of
 * them, so all are looked for together, once, before any of what needs them is tried.
 */
enum Clue {
  /** Words by which a notice says from when it holds. */
  TAKES_EFFECT(Commencement.HINTS),
  /** Words near which a company is introduced. */
  INTRODUCTION(IntroducedNames.HINT.beginnings()),
  /** English titles of people. */
  ENGLISH_TITLE(PeopleFinder.ENGLISH_HINTS),
  /** Chinese titles of people. */
  CHINESE_TITLE(PeopleFinder.CHINESE_HINTS),
  /** The beginning of a year of this century. */
  CENTURY(Literals.of("20")),
  /** Words for acts that are numbered. */
  REFERENCE(InstrumentFinder.REFERENCE_HINTS),
  /** A dash, as behind a dateline. */
  DASH(Literals.of("-|–|—"));

  private static final LiteralSets ALL =
      new LiteralSets(Arrays.stream(values()).map(c -> c.strings).toList());

  private final Literals strings;

  Clue(Literals strings) {
    this.strings = strings;
  }

  /** The clues that a range of a text holds, a bit for each in their order. */
  static long in(String text, int from, int to) {
    return ALL.in(text, from, to);
  }

  /** Whether it is among clues that were found. */
  boolean isAmong(long found) {
    return (found & 1L << ordinal()) != 0;
  }
}
