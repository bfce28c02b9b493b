package org.chokepoint.knowledge.name;

import java.util.List;
import java.util.Map;

/** Ordinals in names of bodies, in words or figures: First Bank and 1st Bank. */
final class Ordinals {
  private static final Map<String, String> FIGURES =
      Map.of(
          "first", "1",
          "second", "2",
          "third", "3",
          "fourth", "4",
          "fifth", "5",
          "sixth", "6",
          "seventh", "7",
          "eighth", "8",
          "ninth", "9",
          "tenth", "10");

  private Ordinals() {}

  /** The words with ordinals as plain figures. */
  static List<String> asFigures(List<String> words) {
    return words.stream().map(Ordinals::asFigure).toList();
  }

  private static String asFigure(String word) {
    return word.matches("[0-9]+(st|nd|rd|th)")
        ? word.replaceAll("[a-z]", "")
        : FIGURES.getOrDefault(word, word);
  }
}
