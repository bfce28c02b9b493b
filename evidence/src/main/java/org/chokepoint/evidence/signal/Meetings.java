package org.chokepoint.evidence.signal;

import java.util.Set;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.text.HintedPattern;

/** Tells a meeting of a Party committee itself from those of its study group and its plenum. */
final class Meetings {

  private static final String COMMITTEE = "party_committee_meeting";
  private static final Set<String> OF_PART = Set.of("party_study_session", "party_plenary_session");
  private static final HintedPattern STANDING =
      new HintedPattern(Pattern.compile("(?i)standing|常委|党组"));

  /** What shows that the committee held another meeting than the part of it that is named. */
  private static final Pattern OTHER_MEETING =
      Pattern.compile(
          "(?i)[,;.，。；]|\\b(?:meeting|conference) |\\b(?:to study|to learn|spirit of)\\b|会议|精神");

  /** What stands between "the committee held" and the session that it held. */
  private static final Pattern HELD =
      Pattern.compile(
          "(?i)[\\s(（]*(?:(?!(?:meetings?|sessions?|conferences?|to|for|and|with|at|on|in)\\b)[\\w'’(),-]+[ (（]+){0,7}|[^，。；会]{0,16}");

  /** What stands between a session of the study group and the committee whose group it is. */
  private static final Pattern GROUP_OF =
      Pattern.compile("(?i)(?: (?:group|session|meeting)){0,2} (?:of|under|at) [^,;.]{0,50}");

  private Meetings() {}

  /** Whether events of a kind are meetings of a company or of its Party committee. */
  static boolean isOfProducer(String kind) {
    return kind.startsWith("party_") || kind.equals("operating_review");
  }

  /**
   * Whether the words for a meeting of the committee only say whose study group or plenum it is
   * that another cue names, as in "the study group of the Party committee held its eighth session".
   */
  static boolean isOfPart(String text, Mention part, Mention cue) {
    if (!cue.tag().id().equals(COMMITTEE)
        || !OF_PART.contains(part.tag().id())
        || STANDING.isIn(text, cue.start(), cue.end())) {
      return false;
    }
    if (part.span().overlaps(cue.span())) {
      return !OTHER_MEETING
          .matcher(text)
          .region(Math.min(part.start(), cue.start()), part.end())
          .find();
    }
    return part.start() >= cue.end()
        ? HELD.matcher(text).region(cue.end(), part.start()).matches()
        : GROUP_OF.matcher(text).region(part.end(), cue.start()).matches();
  }
}
