package org.chokepoint.evidence.signal;

import java.util.Set;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.text.Characters;
import org.chokepoint.evidence.text.HintedPattern;
import org.chokepoint.evidence.text.LedPattern;
import org.chokepoint.model.signal.Certainty;

/** Reads from the words around an event how firmly it is stated. */
final class Modality {

  private static final int REACH = 60;
  private static final int CHINESE_REACH = 16;
  private static final int NEAR = 12;

  /** How far a Chinese plan governs what stands behind it in its clause. */
  private static final int CLAUSE = 24;

  /** Entries whose own cues say "not". */
  private static final Set<String> REFUSALS =
      Set.of("export_ban_in_principle", "licence_delayed_or_denied", "denial", "research_result");

  /** What puts an act in force as it is announced. */
  private static final HintedPattern AT_ONCE =
      new HintedPattern(
          Pattern.compile(
              "(?i)\\b(?:with immediate effect|takes? immediate effect|effective immediately|immediately effective)\\b"
                  + "|即日起|自(?:公布|发布)之日起|立即生效"));

  private static final Pattern CONSULTS = Pattern.compile("征求意见|徵求意見|征集意见");

  /** A future clause; without these words 将 may only put an object in front of its verb. */
  private static final HintedPattern WILL =
      new HintedPattern(
          Pattern.compile("[将將](?:自|于|從|从|在|会|會|与|與|同|对|對|继续|進一步|进一步|陆续|率先)[^，。；,]*$"));

  /** A condition told by the order of the words. */
  private static final LedPattern SHOULD =
      new LedPattern(Pattern.compile("(?:Should|Were|Had) (?:the |a )?[A-Z]"));

  /** Nobody in front of an act, or behind it. */
  private static final LedPattern NOBODY =
      new LedPattern(Pattern.compile("(?:[Nn]obody|[Nn]o one|[Nn]one of)\\b"));

  private static final int BEHIND = 8;

  /** What says of a plan that nothing comes of it. */
  private static final HintedPattern CALLED_OFF =
      new HintedPattern(
          Pattern.compile(
              "\\b(?:was|were|is|are|has been|have been) (?:called off|cancell?ed)\\b|(?:行程|访问|会议|会谈)(?:已|被)?取消"));

  /** Conditions that others are to fulfil, unlike "whether". */
  private static final Pattern IF =
      Pattern.compile("(?i)if|unless|should\\b.*|in case|in the event|如.*|若.*|一旦|除非|要是|倘若");

  private static final Pattern CLAUSE_END = Pattern.compile("[,，]");

  /** What makes an act one that is held out. */
  private static final HintedPattern WOULD =
      new HintedPattern(
          Pattern.compile(
              "(?i)\\b(?:would|will|vow\\w*|threaten\\w*|ready to|prepared to)\\b|将|会对|就会|不排除"));

  private static final int WORD = 4;

  private static final HintedPattern FORBIDS =
      new HintedPattern(
          Pattern.compile(
              "(?:may|must|can|could|shall|will) not|cannot|not (?:be |being )?(?:allowed|permitted)|no longer|without|不得|不准|不许|不許|不能"));

  private static final Set<String> OTHER_WORDS =
      Set.of("未加", "未经", "未經", "未来", "未來", "若干", "恐怕", "恐慌", "恐怖", "拟定", "擬定");

  private Modality() {}

  /** Whether the event is said not to be: a negation governs its cue. */
  static boolean negated(String text, Passage passage, Mention cue) {
    for (Mention n : passage.mentions().cues(EntryKind.VOICE, "negation")) {
      if (governs(text, n, cue, 40, 14)
          && !isNumberSign(text, n)
          && !beginsOtherWord(text, n)
          && !(REFUSALS.contains(cue.tag().id()) && cue.span().contains(n.span()))
          && !forbids(text, n, cue)) {
        return true;
      }
    }
    int end = passage.span().end();
    if (CALLED_OFF.isIn(text, cue.end(), Math.min(end, cue.end() + REACH))) {
      return true;
    }
    int behind = Math.min(end, cue.end() + BEHIND);
    return NOBODY.begins(text, passage.span().start(), end)
        || NOBODY.mayBeIn(text, cue.end(), behind)
            && NOBODY.isIn(text.substring(cue.end(), behind));
  }

  /** Whether a negation makes the ban that a cue tells, as in "ore may not leave the country". */
  private static boolean forbids(String text, Mention negation, Mention cue) {
    return EventCues.EXPORT_ACTS.contains(cue.tag().id())
        && cue.span().contains(negation.span())
        && FORBIDS.isIn(
            text,
            Math.max(cue.start(), negation.start() - BEHIND),
            Math.min(cue.end(), negation.end() + BEHIND + BEHIND));
  }

  /** Whether the event is only imagined. */
  static boolean hypothetical(String text, Passage passage, Mention cue) {
    if (conditional(text, passage, cue)) {
      return true;
    }
    for (Mention s : passage.mentions().cues(EntryKind.CERTAINTY, "speculated")) {
      if (governs(text, s, cue, REACH, CHINESE_REACH) && !beginsOtherWord(text, s)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a passage has words by which something could be only imagined. */
  static boolean mayBeHypothetical(Passage passage) {
    return passage.has(EntryKind.VOICE, "conditional")
        || passage.has(EntryKind.CERTAINTY, "speculated");
  }

  /** Whether something is said to hold only under a condition. */
  static boolean conditional(String text, Passage passage, Mention cue) {
    if (SHOULD.begins(text, passage.span().start(), passage.span().end())
        && text.substring(passage.span().start(), cue.start()).indexOf(',') < 0) {
      return true;
    }
    for (Mention c : passage.mentions().cues(EntryKind.VOICE, "conditional")) {
      if (governs(text, c, cue, 80, 24) && !beginsOtherWord(text, c)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether an act is announced for the case that others do not do as they are told, as in "will
   * impose tariffs unless the curbs are lifted": the condition stands outside the clause of the
   * act.
   */
  static boolean threatens(String text, Passage passage, Mention cue) {
    for (Mention c : passage.mentions().cues(EntryKind.VOICE, "conditional")) {
      boolean outside =
          c.start() >= cue.end()
              || c.end() <= cue.start()
                  && CLAUSE_END.matcher(text).region(c.end(), cue.start()).find();
      if (outside && IF.matcher(text).region(c.start(), c.end()).matches()) {
        int from = Math.max(passage.span().start(), cue.start() - REACH);
        return WOULD.isIn(text, from, Math.min(cue.end(), cue.start() + WORD));
      }
    }
    return false;
  }

  /** How firmly the event is stated. */
  static Certainty certainty(String text, Passage passage, Mention cue) {
    if (passage.has(EntryKind.CERTAINTY, "reported_by_unnamed")) {
      return Certainty.REPORTED_BY_UNNAMED;
    }
    if (governed(text, passage, cue, "urged", NEAR)) {
      return Certainty.URGED;
    }
    boolean consults =
        cue.tag().id().equals("regulation_issued")
            && CONSULTS.matcher(text).region(passage.span().start(), passage.span().end()).find();
    if (consults || governed(text, passage, cue, "proposed", CLAUSE)) {
      return Certainty.PROPOSED;
    }
    boolean future =
        isFuture(text.charAt(cue.start()))
            || cue.start() > 0 && isFuture(text.charAt(cue.start() - 1))
            || WILL.isIn(text, Math.max(passage.span().start(), cue.start() - CLAUSE), cue.start());
    boolean announced = future || governed(text, passage, cue, "announced", NEAR);
    return announced && !atOnce(text, passage) ? Certainty.ANNOUNCED : Certainty.DONE;
  }

  private static boolean isFuture(char before) {
    return "将將".indexOf(before) >= 0;
  }

  private static boolean atOnce(String text, Passage passage) {
    return AT_ONCE.isIn(text, passage.span().start(), passage.span().end());
  }

  private static boolean governed(
      String text, Passage passage, Mention cue, String id, int chinese) {
    for (Mention c : passage.mentions().cues(EntryKind.CERTAINTY, id)) {
      if (governs(text, c, cue, 45, chinese) || cue.span().contains(c.span())) {
        return true;
      }
    }
    return false;
  }

  private static boolean governs(String text, Mention word, Mention cue, int reach, int chinese) {
    if (word.end() > cue.end() || word.start() > cue.start() && !cue.span().contains(word.span())) {
      return false;
    }
    if (cue.span().contains(word.span())) {
      return word.start() > cue.start();
    }
    boolean han = Characters.isHan(text.charAt(word.start()));
    int distance = cue.start() - word.end();
    return distance >= -2 && distance <= (han ? chinese : reach) && !broken(text, word, cue, han);
  }

  private static boolean broken(String text, Mention word, Mention cue, boolean han) {
    for (int i = word.end(); i < cue.start(); i++) {
      char c = text.charAt(i);
      if (c == ';' || c == '；' || c == '。' || han && (c == '，' || c == ',')) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of one character is only part of another word, as 未 is of 未来. */
  private static boolean beginsOtherWord(String text, Mention word) {
    return word.span().length() == 1
        && word.end() < text.length()
        && OTHER_WORDS.contains(text.substring(word.start(), word.end() + 1));
  }

  private static boolean isNumberSign(String text, Mention negation) {
    return negation.end() < text.length()
        && text.charAt(negation.end()) == '.'
        && negation.span().length() == 2;
  }
}
