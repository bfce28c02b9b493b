package org.chokepoint.evidence.signal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.text.HintedPattern;
import org.chokepoint.model.source.Span;

/**
 * The series of meetings in which an ordinal counts. A company numbers the sessions of its study
 * group, of its board, of its employees and of its Party committee each by itself, so that an
 * eighth study session is no eighth committee meeting. The order of the constants is that in which
 * they decide where the words of several stand together: the study group of a committee is a study
 * group.
 */
enum Series {
  STUDY(
      "study (?:session|group|cent|central|meeting|seminar|class|conference)|theor\\w+|(?:group|collective|ideological) (?:study|learning)|learning (?:cent|group|session)"
          + "|reading (?:class|session|club)|cent(?:ral|re|er) group|special study|studies|seminar|学习|中心组|读书班|研讨|辅导"),
  BOARD("board of (?:directors|supervisors)|\\bboard\\b|supervisory board|董事会|监事会|股东大?会"),
  EMPLOYEES("(?:employee|staff|worker)s?['’]?s? (?:representative )?congress|职工代表大会|职代会|职工大会"),
  INSPECTION("disciplin\\w+|inspections?\\b|纪委|纪检|巡察|巡视"),
  PLENUM("plen(?:ary|um)|congress\\b|全体会议|全委|全会|党代会|代表大会"),
  COMMITTEE("standing|committee|常委|党委|党组"),
  CONFERENCE("work (?:conference|meeting)|工作会|conference\\b|会议");

  private static final int REACH = 60;
  private static final int REACH_BEFORE = 100;

  /** Where the name of what is counted ends. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?i)[^,;.，。；:：]*?(?=[,;.，。；:：]| (?:of|to|on|in|at|for|and|with|this|under|held|convened|was|were|opened|took|that|which|followed|by)\\b|$)");

  private static final Pattern CHINESE_NAME =
      Pattern.compile("[^，。；：,;]*?(?:会议|会(?!议)|学习(?![会中研教])|班|[，。；：,;]|$)");

  /** What follows an English name and still says whose it is, as in "meeting of its board". */
  private static final Pattern OWNER =
      Pattern.compile(
          "(?i)^(?: of (?:20\\d\\d|the year)| this year| (?:of|under|by) [^,;.]*?(?= (?:to|on|in|at|for|and|with|held|convened|was|opened|that|which)\\b|[,;.]|$))+");

  private static final Pattern CLAUSE_END = Pattern.compile("[,;.，。；:：]| (?:and|while) ");

  private final HintedPattern words;

  Series(String words) {
    this.words = new HintedPattern(Pattern.compile("(?i)" + words));
  }

  /** The series in which an ordinal counts by the words around it; empty if they leave it open. */
  static Optional<Series> of(String text, Span passage, Span ordinal) {
    int to = Math.min(passage.end(), ordinal.end() + REACH);
    boolean chinese = text.charAt(ordinal.start()) > 0x7f;
    Matcher name = (chinese ? CHINESE_NAME : NAME).matcher(text).region(ordinal.end(), to);
    String named = name.lookingAt() ? name.group() : "";
    Optional<Series> own = first(named, !chinese);
    if (own.isPresent()) {
      return own;
    }
    if (!chinese) {
      Matcher owner = OWNER.matcher(text).region(ordinal.end() + named.length(), to);
      Optional<Series> owned = owner.lookingAt() ? first(owner.group(), true) : Optional.empty();
      if (owned.isPresent()) {
        return owned;
      }
    }
    return first(clauseBefore(text, passage, ordinal), true).or(() -> first(named, true));
  }

  private static String clauseBefore(String text, Span passage, Span ordinal) {
    String before =
        text.substring(Math.max(passage.start(), ordinal.start() - REACH_BEFORE), ordinal.start());
    Matcher end = CLAUSE_END.matcher(before);
    int from = 0;
    while (end.find()) {
      from = end.end();
    }
    return before.substring(from);
  }

  private static Optional<Series> first(String words, boolean conferences) {
    for (Series series : values()) {
      if ((conferences || series != CONFERENCE) && series.words.isIn(words, 0, words.length())) {
        return Optional.of(series);
      }
    }
    return Optional.empty();
  }

  /** The series in which the meetings of a kind of event may be counted; empty for any. */
  static Set<Series> countedBy(String kind) {
    return switch (kind) {
      case "party_study_session" -> EnumSet.of(STUDY);
      case "party_committee_meeting" -> EnumSet.of(COMMITTEE, CONFERENCE);
      case "party_plenary_session" -> EnumSet.of(PLENUM, COMMITTEE);
      case "party_inspection" -> EnumSet.of(INSPECTION, PLENUM, COMMITTEE, CONFERENCE);
      case "operating_review" -> EnumSet.of(BOARD, EMPLOYEES, CONFERENCE);
      default -> EnumSet.noneOf(Series.class);
    };
  }

  /** Whether an ordinal counts meetings of another series than those a cue names. */
  static boolean isOther(String text, Span passage, Span ordinal, Mention cue) {
    Set<Series> own = countedBy(cue.tag().id());
    return !own.isEmpty()
        && of(text, passage, ordinal).map(series -> !own.contains(series)).orElse(false);
  }
}
