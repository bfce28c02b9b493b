package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chokepoint.evidence.text.Characters;
import org.chokepoint.model.source.Span;

/**
 * The words of a sentence as the learned model knows them: the beginnings of English words, alone
 * and in pairs, and runs of two and three Chinese characters; every number is the same.
 */
final class SentenceWords {

  /** How many letters of an English word count. */
  private static final int STEM = 6;

  /** How much of a sentence is looked at. */
  private static final int LONGEST = 400;

  /**
   * A word with its place.
   *
   * @param key what the model calls it
   * @param span where it stands in the text
   */
  record Word(String key, Span span) {}

  private SentenceWords() {}

  /** The words of a range of a text in simplified script, each once, by place. */
  static List<Word> of(String text, Span range) {
    List<Word> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int end = Math.min(range.end(), range.start() + LONGEST);
    String before = "";
    int beforeStart = 0;
    int at = range.start();
    while (at < end) {
      char c = text.charAt(at);
      if (Characters.isHan(c)) {
        for (int n = 2; n <= 3; n++) {
          if (isHan(text, at, at + n, end)) {
            add(found, seen, text.substring(at, at + n), at, at + n);
          }
        }
        before = "";
        at++;
      } else if (isWord(c)) {
        int start = at;
        while (at < end && isWord(text.charAt(at))) {
          at++;
        }
        String word = stem(text, start, at);
        add(found, seen, word, start, at);
        if (!before.isEmpty()) {
          add(found, seen, before + "_" + word, beforeStart, at);
        }
        before = word;
        beforeStart = start;
      } else {
        at++;
      }
    }
    return found;
  }

  private static void add(List<Word> found, Set<String> seen, String key, int start, int end) {
    if (seen.add(key)) {
      found.add(new Word(key, new Span(start, end)));
    }
  }

  private static boolean isHan(String text, int from, int to, int end) {
    if (to > end) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!Characters.isHan(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static String stem(String text, int start, int end) {
    if (Character.isDigit(text.charAt(start))) {
      return "0";
    }
    StringBuilder word = new StringBuilder(STEM);
    for (int i = start; i < end && word.length() < STEM; i++) {
      word.append(Character.toLowerCase(text.charAt(i)));
    }
    return word.toString();
  }
}
