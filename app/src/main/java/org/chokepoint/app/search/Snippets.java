package org.chokepoint.app.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Locale;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Cuts the sentence out of a text that answers a query best. */
final class Snippets {

  private static final int LONGEST = 240;
  private static final int MOST_TEXT = 1_000_000;

  private final Query query;
  private final UnifiedHighlighter highlighter;

  Snippets(Query query) {
    this.query = query;
    UnifiedHighlighter.Builder builder =
        UnifiedHighlighter.builderWithoutSearcher(TextFields.forIndex());
    builder.withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT));
    builder.withFormatter(new Place());
    builder.withMaxLength(MOST_TEXT);
    builder.withMaxNoHighlightPassages(0);
    this.highlighter = builder.build();
  }

  String of(String text) throws IOException {
    int[] place = place(TextFields.ENGLISH, text);
    if (place.length == 0) {
      place = place(TextFields.PLAIN, TextFields.simplified(text));
    }
    int from = place.length == 0 ? 0 : place[0];
    int to = place.length == 0 ? text.length() : place[1];
    if (to - from > LONGEST && place.length > 0) {
      from = Math.max(from, Math.min(place[2] - LONGEST / 3, to - LONGEST));
    }
    int end = Math.min(to, from + LONGEST);
    return text.substring(from, end).replaceAll("\\s+", " ").strip() + (end < to ? " …" : "");
  }

  private int[] place(String field, String text) throws IOException {
    Object found = highlighter.highlightWithoutSearcher(field, query, text, 1);
    return found instanceof int[] place ? place : new int[0];
  }

  /** Start and end of the best sentence, and the first match in it. */
  private static final class Place extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      Passage best = passages[0];
      int match = best.getNumMatches() > 0 ? best.getMatchStarts()[0] : best.getStartOffset();
      return new int[] {best.getStartOffset(), best.getEndOffset(), match};
    }
  }
}
