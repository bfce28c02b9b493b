package org.chokepoint.knowledge.name;

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
final class EditDistance {
  private EditDistance() {}

  static int between(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          now[j] = Math.min(now[j], before[j - 2] + 1);
        }
      }
      int[] spare = before;
      before = last;
      last = now;
      now = spare;
    }
    return last[b.length()];
  }

  /**
   * Similarity in [0, 1]; zero if there are more edits than one for every {@code stride} letters of
   * the longer word.
   */
  static double similarity(String a, String b, int stride) {
    if (a.equals(b)) {
      return 1;
    }
    int longer = Math.max(a.length(), b.length());
    int allowed = longer / stride;
    if (allowed == 0 || Math.abs(a.length() - b.length()) > allowed) {
      return 0;
    }
    int edits = between(a, b);
    return edits > allowed ? 0 : 1 - (double) edits / longer;
  }
}
