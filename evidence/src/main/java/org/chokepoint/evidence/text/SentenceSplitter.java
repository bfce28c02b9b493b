package org.chokepoint.evidence.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chokepoint.model.source.Span;

/** Splits English and Chinese text into sentences. */
public final class SentenceSplitter {

  private static final int HEADING_LENGTH = 90;
  private static final int WRAPPED_LINE = 45;
  private static final int WRAPPED_CHINESE_LINE = 36;
  private static final int INTRODUCTION = 30;
  private static final int MAX_LENGTH = 2_000;
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "no", "nos", "mr", "mrs", "ms", "dr", "prof", "co", "ltd", "inc", "corp", "jan", "feb",
          "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "vs", "st", "e.g",
          "i.e", "approx", "fig", "art", "sec", "gen", "sen", "rep", "gov", "u.s", "u.k", "u.n",
          "a.m", "p.m", "vol", "al", "est", "dept", "plc", "pty", "bros", "mt", "incl", "cf");

  private final String text;
  private final List<Sentence> found = new ArrayList<>();

  private SentenceSplitter(String text) {
    this.text = text;
  }

  /** The sentences of a text in order; together they hold every visible character. */
  public static List<Sentence> split(String text) {
    SentenceSplitter splitter = new SentenceSplitter(text);
    splitter.run();
    return List.copyOf(splitter.found);
  }

  private void run() {
    int lineStart = 0;
    while (lineStart < text.length()) {
      int lineEnd = lineEnd(lineStart);
      splitLine(lineStart, lineEnd);
      lineStart = lineEnd + 1;
    }
  }

  /** End of the paragraph line that starts here; lines broken by a page's width are joined. */
  private int lineEnd(int start) {
    int from = start;
    while (true) {
      int end = text.indexOf('\n', from);
      if (end < 0) {
        return text.length();
      }
      if (!wrapped(from, end)) {
        return end;
      }
      from = end + 1;
    }
  }

  private boolean wrapped(int lineStart, int lineEnd) {
    int before = lineEnd - 1;
    while (before > lineStart && Characters.isSpace(text.charAt(before))) {
      before--;
    }
    if (before <= lineStart || lineEnd + 1 >= text.length()) {
      return false;
    }
    char last = text.charAt(before);
    char next = text.charAt(lineEnd + 1);
    if (Characters.isTerminal(last) || last == ':' || last == '：') {
      return false;
    }
    int length = before - lineStart;
    return Characters.isHan(next)
        ? Characters.isHan(last) && length >= WRAPPED_CHINESE_LINE
        : Character.isLowerCase(next) && length >= WRAPPED_LINE;
  }

  private void splitLine(int start, int end) {
    boolean item = isItem(start, end);
    int from = start;
    for (int i = start; i < end; i++) {
      if (endsSentence(i, end) || i - from > MAX_LENGTH && Characters.isSpace(text.charAt(i))) {
        int stop = afterClosers(i + 1, end);
        add(from, stop, item ? Sentence.Form.ITEM : Sentence.Form.BODY);
        from = stop;
        i = stop - 1;
      }
    }
    add(from, end, item ? Sentence.Form.ITEM : loneForm(start, from, end));
  }

  private Sentence.Form loneForm(int lineStart, int from, int end) {
    boolean alone = from == lineStart && end - from <= HEADING_LENGTH && !introduces(from, end);
    return alone ? Sentence.Form.HEADING : Sentence.Form.BODY;
  }

  /** Whether a line is a sentence that ends in a colon because what it tells of follows. */
  private boolean introduces(int start, int end) {
    int last = end - 1;
    while (last > start && Characters.isSpace(text.charAt(last))) {
      last--;
    }
    char c = text.charAt(last);
    return (c == ':' || c == '：') && last - start > INTRODUCTION;
  }

  private boolean isItem(int start, int end) {
    int i = start;
    while (i < end && Characters.isSpace(text.charAt(i))) {
      i++;
    }
    return i + 1 < end
        && "-*•·▪●◦–—".indexOf(text.charAt(i)) >= 0
        && Characters.isSpace(text.charAt(i + 1));
  }

  private boolean endsSentence(int i, int end) {
    char c = text.charAt(i);
    if (c == '。' || c == '！' || c == '？' || c == '；') {
      return true;
    }
    if (c == ';' && i + 1 < end && Characters.isHan(text.charAt(i + 1))) {
      return true;
    }
    if (c == '!' || c == '?') {
      return i + 1 >= end || !Characters.isWord(text.charAt(i + 1));
    }
    return c == '.' && fullStop(i, end);
  }

  private boolean fullStop(int i, int end) {
    int next = afterClosers(i + 1, end);
    if (next >= end) {
      return true;
    }
    char after = text.charAt(next);
    if (!Characters.isSpace(after)) {
      return Characters.isHan(after) && i > 0 && Characters.isHan(text.charAt(i - 1))
          || next > i + 1 && Character.isUpperCase(after);
    }
    while (next < end && Characters.isSpace(text.charAt(next))) {
      next++;
    }
    return next >= end || !Character.isLowerCase(text.charAt(next)) && !abbreviation(i);
  }

  private boolean abbreviation(int stop) {
    int start = stop;
    while (start > 0
        && (Characters.isWord(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    String word = text.substring(start, stop).toLowerCase(Locale.ROOT);
    return word.length() == 1 && Character.isLetter(word.charAt(0)) || ABBREVIATIONS.contains(word);
  }

  private int afterClosers(int i, int end) {
    int at = i;
    while (at < end && "\"”’')]）」』】".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private void add(int start, int end, Sentence.Form form) {
    int from = start;
    int to = Math.min(end, text.length());
    while (from < to && Characters.isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && Characters.isSpace(text.charAt(to - 1))) {
      to--;
    }
    if (to > from) {
      found.add(new Sentence(found.size(), new Span(from, to), form));
    }
  }
}
