package org.chokepoint.evidence.signal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.taxonomy.TaxonomyEntry.Actors;
import org.chokepoint.evidence.text.HintedPattern;

/**
 * Tells acts on exports that are no control of a state: a company that stops its own exports, and a
 * speaker who says that nothing of the kind will be done.
 */
final class Withholding {

  private static final Pattern HALTS =
      Pattern.compile("(?i)(?:halt|stop|suspend|ceas|freez|paus|discontinu)\\w*\\b|停止|暂停|中断|中止|终止");

  /** What may stand between a company and the verb that tells what it does. */
  private static final Pattern DIRECT =
      Pattern.compile(
          "(?:（[^）]{1,12}）)?(?:已经?|将|宣布|决定|暂时|全面|日前|近日|自[^，。]{1,10}起)*"
              + "| (?:(?:has|have|had|will|also|temporarily|again|said|says|it|that|announced|decided to) )*");

  private static final HintedPattern WILL_NOT =
      new HintedPattern(
          Pattern.compile(
              "(?i)\\b(?:will not|won[’']t|would not|do not|does not|did not|have not|has not|never|no (?:plans?|intention) to)(?: \\w+){0,2} ?$"
                  + "|(?:不会|没有|并未|从未|无意|不打算|无计划)(?:对[^，。]{1,8})?$"));
  private static final Pattern SAYING =
      Pattern.compile(
          "(?i)[\"“「『]|\\b(?:said|says|stated|insist\\w*|pledged|promised|assured|vowed|told)\\b|表示|称|强调|承诺|说");
  private static final int BEFORE = 40;

  private Withholding() {}

  /** The company that stops its own exports by the words of a cue. */
  static Optional<Actor> company(String text, Passage passage, Mention cue, ActorFinder actors) {
    if (!cue.tag().id().equals("export_ban")
        || !HALTS.matcher(text).region(cue.start(), cue.end()).lookingAt()) {
      return Optional.empty();
    }
    return actors
        .last(passage, cue, Actors.COMPANY)
        .filter(a -> DIRECT.matcher(text).region(a.span().end(), cue.start()).matches());
  }

  /** Whether somebody is quoted as saying that an act on exports is not done. */
  static boolean isDenied(String text, Passage passage, Mention cue) {
    return EventCues.EXPORT_ACTS.contains(cue.tag().id())
        && WILL_NOT.isIn(text, Math.max(passage.span().start(), cue.start() - BEFORE), cue.start())
        && SAYING.matcher(text).region(passage.span().start(), cue.start()).find();
  }
}
