package org.chokepoint.evidence.signal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.mention.Tag;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.text.HintedPattern;
import org.chokepoint.evidence.text.LedPattern;
import org.chokepoint.evidence.text.Sentence;
import org.chokepoint.evidence.text.Words;
import org.chokepoint.model.signal.Certainty;
import org.chokepoint.model.signal.Lexicon;

/**
 * How prominently a document states an event, from which follows what it is mainly about: headline
 * and first sentences tell the news, later ones and subordinate clauses its background.
 */
final class Prominence {

  private static final double[] LEAD = {10, 6.5, 4, 2.5, 1.5, 0.5};
  private static final double BEFORE_BODY = 5.5;
  private static final double HEADLINE = 2.5;
  private static final double HEADLINE_NAME = 1.5;
  private static final double OFTEN = 1;
  private static final double MOST_OFTEN = 4;
  private static final double OLD = 6;
  private static final double ASIDE = 7;
  private static final double LATE = 3;
  private static final double MEASURE_NAMED = 4;
  private static final double NOBODY = -4;
  private static final double FORMALITY = 10;
  private static final double SPOKEN_OF = 5;
  private static final double ASKED_OF_OTHERS = 3;
  private static final double MEANT = 8;
  private static final double TITLED = 7;
  private static final int CLAUSE = 90;

  /** Meetings, which may only be the occasion of what they resolve on. */
  static final Set<String> MEETINGS = Set.of("operating_review", "official_meeting");

  /** Meetings that only resolve on or make known what is done: that is the matter. */
  private static final LedPattern RESOLVES =
      new LedPattern(
          Pattern.compile(
              "(?i)董事会|股东大?会|监事会|(?:新闻|例行)?(?:发布会|记者会)|\\bboard\\b|(?:press|news) (?:conference|briefing)|general meeting"));

  /** How far behind a cue the words end that make it only the time of another. */
  private static final int OCCASION = 12;

  /** A clause that tells when or why the matter at hand happened, in front of its cue. */
  private static final LedPattern SUBORDINATE =
      new LedPattern(
          Pattern.compile(
              "(?i)(?:, as\\b|\\b(?:although|though|after|amid|amidst|following|since|despite|in response to|because of|due to|unlike"
                  + "|on top of|in the wake of|comes as|come as|came as|as a result of|even as|just as)\\b)"
                  + "[^;]*$"));

  /** A clause that tells what somebody is for, in front of its cue. */
  private static final HintedPattern PURPOSE =
      new HintedPattern(
          Pattern.compile(
              "(?i)\\b(?:focus(?:ed|ing) on|dedicated to|efforts to|in order to|so as to|in a bid to"
                  + "|with the (?:aim|goal) of|(?:company|firm|developer) (?:aiming|seeking) to"
                  + "|discuss(?:ed|ions?|ing)?|talks (?:on|about)|exchang\\w+ (?:of )?(?:views|information)|concerns? (?:over|about|regarding)"
                  + "|questions? (?:on|about)|partner of)\\b[^,;]*$"));

  /** The two ends of a clause between commas that only tells more of somebody. */
  private static final HintedPattern WHICH =
      new HintedPattern(Pattern.compile(", (?:which|who|whose)\\b[^,;]*$"));

  private static final Pattern CLOSED = Pattern.compile("[^,;.]*, (?!and\\b|which\\b|who\\b)");

  /** What ends a Chinese clause that only tells after what, behind its cue. */
  private static final HintedPattern AFTER =
      new HintedPattern(
          Pattern.compile(
              "[^，。；,]{0,6}(?:之?后|以来|之[际时下]|背景下|情况下|期间|当中)[，。,]|(?:完成|实施|结束|建成)?后(?!续)"));

  /** What begins a Chinese clause that only tells in spite or because of what. */
  private static final HintedPattern ALTHOUGH =
      new HintedPattern(Pattern.compile("(?:^|[，,])\\s*(?:尽管|虽然|虽|即便|由于|鉴于|随着|自从|受|继)[^，。；,]*$"));

  /** The two ends of a Chinese clause that tells only after or while what. */
  private static final HintedPattern WITHIN =
      new HintedPattern(Pattern.compile("(?:^|[，,])\\s*(?:就)?在[^，。；,]*$"));

  private static final Pattern UNTIL = Pattern.compile("[^，。；,]*(?:之?后|之际|之时|期间|背景下|情况下)[，,]");

  /** What makes of the words in front of it only the matter that is spoken about, as 就 does. */
  private static final HintedPattern MATTER =
      new HintedPattern(Pattern.compile("(?<![成造迁将早])(?:就(?![业近是])|针对|围绕)[^，。；,]*$"));

  /** What is done to the acts of others: they are the matter, whatever follows. */
  private static final HintedPattern OBJECTED_TO =
      new HintedPattern(
          Pattern.compile("(?:批评|谴责|抗议|反对|指责|撤回|撤销|应对|因应|对于|担忧|忧心|担心|关切|不满|质疑|摆脱|抵制|对抗)[^，。；,]*$"));

  /** What makes of an act only the mark by which a plant is told, as in "the plant built by". */
  private static final LedPattern RELATIVE =
      new LedPattern(
          Pattern.compile(
              "的[^，。；,]{1,16}(?:项目|公司|企业|工厂|基地|生产线|产线)" + "|的[^，。；,]{0,2}(?:可能性|前景|传闻|预期|意图|能力)"));

  /** What is only talked over is no event yet. */
  private static final HintedPattern TALKED_OVER =
      new HintedPattern(
          Pattern.compile("(?:讨论|商讨|探讨|研商|面对|面临|(?:威胁|扬言)(?:要|将)?(?=实施|采取|停止|切断))[^，。；,]*$"));

  /** Words that only name a control, and do not say that somebody puts it in force. */
  private static final Pattern ONLY_NAME =
      Pattern.compile("(?:出口)?(?:管制|限制|管控)(?:措施|新规|升级|名单)?|出口禁令|管制物项清单");

  /**
   * What makes of the words in front of it the name of a rule, as in "rules that limit exports".
   */
  private static final LedPattern NAMED_BY =
      new LedPattern(
          Pattern.compile(
              "的?(?:措施|做法|政策|举措|规定|问题|议题|沟通|对话|磋商|影响|冲击|压力|风险|争端)|是|旨在|并非|不是|系|属于|符合|合乎"));

  /** What says of an act what it is, and not that it is done. */
  private static final LedPattern IS_CALLED =
      new LedPattern(Pattern.compile("是|不是|并非|系国际|属于|符合|合乎"));

  private static final HintedPattern PUT_IN_FORCE =
      new HintedPattern(Pattern.compile("(?:宣布|公布|发布|出台|推出|采取|实施|祭出|启动|决定|颁布)[^，。；,]*$"));

  private static final Pattern SPOKEN_ABOUT =
      Pattern.compile("[^，。；,]{0,14}(?:[向与同和]|答|回应|表示|发表|提起|举行|进行|展开|召开|征求|交换|提出|交涉|磋商)");

  private static final LedPattern MAIN_CLAUSE_BEGINS =
      new LedPattern(Pattern.compile("[,，](?![^,，]{0,60}\\b(?:which|who|whose|where)\\b)"));

  private static final LedPattern MEASURE =
      new LedPattern(
          Pattern.compile(
              "(?i)(?:new )?(?:export (?:c|re|li|q)|(?:production|mining|output) quota|restrictions? |curbs? |controls? |bans? on|tariffs? |quotas? )"));

  private final String text;
  private final Guesses guesses;
  private final boolean isShort;
  private final Optional<Passage> title;
  private final Map<Integer, Double> lead = new HashMap<>();
  private final Set<String> headline = new HashSet<>();
  private final Map<String, Integer> frequency = new HashMap<>();

  Prominence(String text, List<Passage> passages, Guesses guesses) {
    this.text = text;
    this.guesses = guesses;
    this.isShort = Topic.isShort(passages);
    this.title =
        passages.stream()
            .limit(1)
            .filter(p -> guesses.byMeaning() && p.voice() == Passage.Voice.FACT)
            .findFirst();
    int body = 0;
    boolean begun = false;
    for (Passage passage : passages) {
      if (passage.voice() == Passage.Voice.FACT) {
        countEvents(passage);
      }
      boolean heading = passage.sentence().form() != Sentence.Form.BODY;
      if (heading && !begun) {
        lead.put(passage.index(), BEFORE_BODY);
        passage.mentions().cues(EntryKind.EVENT).forEach(c -> headline.add(c.tag().id()));
        passage.mentions().names(Lexicon.Kind.ENTITY).forEach(n -> headline.add(n.tag().id()));
      } else if (passage.voice() != Passage.Voice.FURNITURE) {
        lead.merge(passage.index(), body < LEAD.length ? LEAD[body] : 0, Math::max);
        body += heading ? 0 : 1;
        begun |= !heading;
      }
    }
  }

  /** Counts every kind of event that a passage tells once. */
  private void countEvents(Passage passage) {
    List<Mention> cues = passage.mentions().cues(EntryKind.EVENT);
    for (int i = 0; i < cues.size(); i++) {
      String id = cues.get(i).tag().id();
      boolean first = true;
      for (int j = 0; first && j < i; j++) {
        first = !cues.get(j).tag().id().equals(id);
      }
      if (first) {
        frequency.merge(id, 1, Integer::sum);
      }
    }
  }

  /** Higher for events that the document is more likely to be about. */
  double of(EventCandidate candidate) {
    double score = candidate.entry().effect().salience();
    score += candidate.actor().map(a -> a.carried() ? 1.0 : 3.0).orElse(withoutActor(candidate));
    score += candidate.ordinal().isPresent() ? 3 : 0;
    score += lead.getOrDefault(candidate.passage().index(), 0.0);
    score += headline.contains(candidate.entry().id().value()) ? HEADLINE : 0;
    score +=
        candidate.actor().filter(a -> headline.contains(a.key())).isPresent() ? HEADLINE_NAME : 0;
    score +=
        Math.min(
            MOST_OFTEN, OFTEN * (frequency.getOrDefault(candidate.entry().id().value(), 1) - 1));
    score -= candidate.passage().voice() == Passage.Voice.BACKGROUND ? OLD : 0;
    score -=
        LATE
            * (candidate.cue().start() - candidate.passage().span().start())
            / candidate.passage().span().length();
    score -= isAside(candidate) ? ASIDE : 0;
    score -= namesMeasure(candidate) ? MEASURE_NAMED : 0;
    score += isFormality(candidate) ? -FORMALITY : meant(candidate);
    score -= isSpokenOf(candidate) ? SPOKEN_OF : 0;
    Certainty certainty = candidate.certainty();
    score -= certainty == Certainty.DONE || certainty == Certainty.DENIED ? 0 : 1;
    boolean asked = certainty == Certainty.URGED && candidate.entry().effect().polarity() != 0;
    return asked ? score - ASKED_OF_OTHERS : score;
  }

  /** Whether an event is a meeting at which others are resolved on or told. */
  private boolean isFormality(EventCandidate candidate) {
    Mention cue = candidate.cue();
    return MEETINGS.contains(candidate.entry().id().value())
        && RESOLVES.isIn(text.substring(cue.start(), cue.end()));
  }

  /** What an event gains if the one sentence of a text means it, or the title of a longer one. */
  private double meant(EventCandidate candidate) {
    return isShort
        ? MEANT * LearnedEvents.likelihood(candidate, guesses)
        : TITLED
            * title.map(t -> guesses.of(t).probability(candidate.entry().id().value())).orElse(0.0);
  }

  /** What an event gains that needs nobody to do it, and one loses of which nobody is made out. */
  private static double withoutActor(EventCandidate candidate) {
    return switch (candidate.entry().effect().actors()) {
      case OPTIONAL, NONE -> 3.0;
      default -> NOBODY;
    };
  }

  /**
   * Whether the words of an act only name a measure that is there, as in "export curbs" and 出口管制措施,
   * and do not say that somebody puts it in force.
   */
  boolean namesMeasure(EventCandidate candidate) {
    return isEnglishName(candidate) || isChineseName(candidate);
  }

  private boolean isEnglishName(EventCandidate candidate) {
    Mention cue = candidate.cue();
    return candidate.entry().effect().polarity() > 0
        && MEASURE.begins(text, cue.start(), cue.end())
        && candidate
            .passage()
            .mentions()
            .cues(EntryKind.EVENT, candidate.entry().id().value())
            .stream()
            .noneMatch(c -> c.start() < cue.start() && c.span().contains(cue.span()));
  }

  /** Whether somebody only says what kind of act a control is. */
  private boolean isSpokenOf(EventCandidate candidate) {
    return candidate.entry().effect().polarity() > 0
        && IS_CALLED.begins(text, candidate.cue().end(), candidate.passage().span().end());
  }

  private static boolean isEvent(Mention cue) {
    return cue.tag() instanceof Tag.Cued cued && cued.kind() == EntryKind.EVENT;
  }

  private boolean isChineseName(EventCandidate candidate) {
    Mention cue = candidate.cue();
    int start = candidate.passage().span().start();
    int end = candidate.passage().span().end();
    boolean name =
        EventCues.EXPORT_ACTS.contains(cue.tag().id())
                && ONLY_NAME.matcher(text).region(cue.start(), cue.end()).matches()
            || candidate.entry().effect().polarity() > 1 && NAMED_BY.begins(text, cue.end(), end);
    return name && !PUT_IN_FORCE.isIn(text, Math.max(start, cue.start() - CLAUSE), cue.start());
  }

  /** Whether an event is told only as the occasion of another. */
  boolean isAside(EventCandidate candidate) {
    return candidate.certainty() != Certainty.DENIED
        && isAside(text, candidate.passage(), candidate.cue());
  }

  /** Whether a cue stands in a clause that only gives the occasion. */
  static boolean isAside(String text, Passage passage, Mention cue) {
    int end = passage.span().end();
    int clause = Math.max(passage.span().start(), cue.start() - CLAUSE);
    if (passage.holdsHan() && isChineseAside(text, clause, cue, end)
        || PURPOSE.isIn(text, clause, cue.start())
        || WHICH.isIn(text, clause, cue.start())
            && CLOSED.matcher(text).region(cue.end(), end).lookingAt()) {
      return true;
    }
    if (!SUBORDINATE.mayBeIn(text, clause, cue.end())) {
      return false;
    }
    String before = Words.before(text, passage.span(), cue.end(), CLAUSE + cue.span().length());
    LedPattern.Search search = SUBORDINATE.in(before);
    return search.next() && !MAIN_CLAUSE_BEGINS.isIn(before.substring(search.match().start() + 1));
  }

  /** Whether the words of a Chinese clause around a cue, up to an end, make it the occasion. */
  private static boolean isChineseAside(String text, int clause, Mention cue, int end) {
    boolean event = isEvent(cue);
    return AFTER.begins(text, cue.end(), end, OCCASION)
        || WITHIN.isIn(text, clause, cue.start())
            && UNTIL.matcher(text).region(cue.end(), end).lookingAt()
        || OBJECTED_TO.isIn(text, clause, cue.start())
        || ALTHOUGH.isIn(text, clause, cue.start())
        || event && RELATIVE.begins(text, cue.end(), end)
        || event && TALKED_OVER.isIn(text, clause, cue.start())
        || MATTER.isIn(text, clause, cue.start())
            && SPOKEN_ABOUT.matcher(text).region(cue.end(), end).lookingAt();
  }
}
