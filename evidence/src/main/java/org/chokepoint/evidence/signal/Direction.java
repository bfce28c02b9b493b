package org.chokepoint.evidence.signal;

import java.util.regex.Pattern;

/** Turns the usual polarity of an act by the direction that its words give. */
final class Direction {

  private static final Pattern UP =
      Pattern.compile(
          "(?i)\\b(?:rais\\w+|increas\\w+|hik\\w+|higher|up|rose|lift\\w*|boost\\w*|added)\\b|上调|上涨|提高|增长|提升|增加|加征");
  private static final Pattern DOWN =
      Pattern.compile(
          "(?i)\\b(?:cut\\w*|lower\\w*|reduc\\w+|decreas\\w+|down|fell|slash\\w*|shr[aiu]nk|remov\\w+|scrapp\\w+)\\b|下调|下降|降低|减少|削减|取消");

  private Direction() {}

  /** Polarity of an event in its passage. */
  static int polarity(EventCandidate candidate, String words) {
    int usual = candidate.entry().effect().polarity();
    if (!candidate.entry().effect().directed()) {
      return usual;
    }
    boolean up = UP.matcher(words).find();
    boolean down = DOWN.matcher(words).find();
    if (up == down) {
      return usual;
    }
    // More quota is more supply; a higher price or tariff is less.
    boolean tightens = candidate.entry().id().value().equals("quota_issued") ? down : up;
    return tightens ? Math.max(1, usual) : -1;
  }
}
