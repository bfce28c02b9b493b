package org.chokepoint.evidence.signal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.chokepoint.evidence.text.HintedPattern;

/** Tells money of the public from that of companies, who pay in the same words. */
final class PublicMoney {

  private static final HintedPattern PUBLIC =
      new HintedPattern(
          Pattern.compile(
              "(?i)government|federal|public|\\bstate|ministry|department|agency|grants?\\b|subsid|\\bloans?\\b|award|incentive|guarantee|tax credit|\\bfund|support|price floor|pentagon|\\bbank\\b|export-import"
                  + "|政府|国家|财政|补助|补贴|贷款|资金|奖励|扶持|支持|基金|保底|最低价|部|委|省|市"));

  private static final Pattern LENDER =
      Pattern.compile("(?i)\\bbank|\\bfund|financ|development|agency|corporation for|银行|基金|开发");

  private PublicMoney() {}

  /** Whether money comes from a state, or is of a kind that a company only receives. */
  static boolean isGiven(String text, Passage passage, Optional<Actor> actor) {
    boolean company =
        actor
            .filter(a -> a.kind() != Actor.Kind.STATE && !LENDER.matcher(a.ref().name()).find())
            .isPresent();
    return !company || PUBLIC.isIn(text, passage.span().start(), passage.span().end());
  }
}
