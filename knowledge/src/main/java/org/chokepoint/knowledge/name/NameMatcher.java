package org.chokepoint.knowledge.name;

import java.util.List;

/**
 * How likely two names name the same thing. Names are brought to one script, case and width, legal
 * forms and titles are set aside, and words are paired by edit distance; what contradicts counts
 * more than what one name merely adds. Works on names in any script, within the limits of
 * letter-by-letter romanisation.
 */
public final class NameMatcher {
  /** Scores from here on are matches. */
  public static final double THRESHOLD = 0.72;

  private static final double CLOSED_UP = 0.97;
  private static final int CLOSED_UP_STRIDE = 8;
  private static final int CLOSED_UP_CHARS = 6;
  private static final int SIGN_STRIDE = 7;
  private static final double REVERSED = 0.5;

  private final MatchWeights weights;

  /** A matcher with the shipped weights. */
  public NameMatcher() {
    this(MatchWeights.TUNED);
  }

  NameMatcher(MatchWeights weights) {
    this.weights = weights;
  }

  /** The score of two names, in [0, 1]; symmetric. */
  public double score(String left, String right, NameKind kind) {
    return score(NameForm.of(left, kind), NameForm.of(right, kind), kind);
  }

  /** Whether two names name the same thing. */
  public boolean matches(String left, String right, NameKind kind) {
    return score(left, right, kind) >= THRESHOLD;
  }

  double score(NameForm left, NameForm right, NameKind kind) {
    if (left.plain().isEmpty() || right.plain().isEmpty()) {
      return 0;
    }
    if (left.plain().equals(right.plain())) {
      return 1;
    }
    if (Spelling.ideographic(left.plain()) && Spelling.ideographic(right.plain())) {
      return characters(left, right);
    }
    double words = new Alignment(left.tokens(), right.tokens(), kind, weights).score(kind);
    double score = Math.max(words, closedUp(left, right));
    if (kind == NameKind.PERSON && Patronymic.reversed(left.tokens(), right.tokens())) {
      score *= REVERSED;
    }
    boolean forms = !left.forms().isEmpty() && !right.forms().isEmpty();
    boolean differ = forms && left.forms().stream().noneMatch(right.forms()::contains);
    return differ ? Math.max(0, score - weights.form()) : score;
  }

  /**
   * Names in Chinese characters or Hangul, where each sign carries a word: legal forms are set
   * aside, and one sign in {@link #SIGN_STRIDE} may differ. Signs that merely sound alike, such as
   * those of Baogang (包钢) and Baosteel (宝钢), are different signs.
   */
  private static double characters(NameForm left, NameForm right) {
    String a = LegalForms.stripChinese(left.plain());
    String b = LegalForms.stripChinese(right.plain());
    return CLOSED_UP * EditDistance.similarity(a, b, SIGN_STRIDE);
  }

  /** Names that differ in spaces only, up to few typing errors, which no other number is. */
  private static double closedUp(NameForm left, NameForm right) {
    String a = left.joined();
    String b = right.joined();
    List<String> numbers = left.numbers();
    List<String> others = right.numbers();
    boolean sisters = !numbers.isEmpty() && !others.isEmpty() && !numbers.equals(others);
    if (sisters || Math.min(a.length(), b.length()) < CLOSED_UP_CHARS) {
      return 0;
    }
    return CLOSED_UP * EditDistance.similarity(a, b, CLOSED_UP_STRIDE);
  }
}
