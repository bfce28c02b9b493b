package org.chokepoint.evidence.signal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.taxonomy.EntryKind;
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
  private static final double OFTEN = 0.4;
  private static final double MOST_OFTEN = 2;
  private static final double OLD = 6;
  private static final double ASIDE = 7;
  private static final double LATE = 3;
  private static final double ONLY_NAMED = 3;
  private static final int CLAUSE = 90;

  /** A clause that tells when or why the matter at hand happened, in front of its cue. */
  private static final Pattern SUBORDINATE =
      Pattern.compile(
          "(?i)(?:, as\\b|\\b(?:although|though|after|amid|amidst|following|since|despite|in response to|because of|due to|unlike"
              + "|on top of|in the wake of|comes as|come as|came as|as a result of|even as|just as)\\b)"
              + "[^;]*$");

  /** A clause that tells what somebody is for, in front of its cue. */
  private static final Pattern PURPOSE =
      Pattern.compile(
          "(?i)\\b(?:focus(?:ed|ing) on|dedicated to|efforts to|in order to|so as to|in a bid to"
              + "|with the (?:aim|goal) of|(?:company|firm|developer) (?:aiming|seeking) to"
              + "|discuss(?:ed|ions?|ing)?|talks (?:on|about)|exchang\\w+ (?:of )?(?:views|information)|concerns? (?:over|about|regarding)"
              + "|questions? (?:on|about)|partner of)\\b[^,;]*$");

  /** What ends a Chinese clause that only tells after what, behind its cue. */
  private static final Pattern AFTER = Pattern.compile("[^，。；,]{0,6}(?:之?后|以来)[，。,]");

  private static final Pattern MEASURE =
      Pattern.compile(
          "(?i)(?:new )?(?:export (?:c|re|li|q)|(?:production|mining|output) quota|restrictions? |curbs? |controls? |bans? on|tariffs? |quotas? )");

  private static final Pattern MAIN_CLAUSE_BEGINS =
      Pattern.compile("[,，](?![^,，]{0,60}\\b(?:which|who|whose|where)\\b)");

  private final String text;
  private final Map<Integer, Double> lead = new HashMap<>();
  private final Set<String> headline = new HashSet<>();
  private final Map<String, Integer> frequency = new HashMap<>();

  Prominence(String text, List<Passage> passages) {
    this.text = text;
    int body = 0;
    boolean begun = false;
    for (Passage passage : passages) {
      if (passage.voice() == Passage.Voice.FACT) {
        passage.mentions().cues(EntryKind.EVENT).stream()
            .map(c -> c.tag().id())
            .distinct()
            .forEach(id -> frequency.merge(id, 1, Integer::sum));
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
    score -= isOnlyNamed(candidate) ? ONLY_NAMED : 0;
    Certainty certainty = candidate.certainty();
    score -= certainty == Certainty.DONE || certainty == Certainty.DENIED ? 0 : 1;
    return score;
  }

  /** What an event gains that needs nobody to do it, so that it is not put behind for that. */
  private static double withoutActor(EventCandidate candidate) {
    return switch (candidate.entry().effect().actors()) {
      case OPTIONAL, NONE -> 3.0;
      default -> 0.0;
    };
  }

  /** Whether the words of an act only name a measure that is there, as in "export curbs". */
  boolean isOnlyNamed(EventCandidate candidate) {
    Mention cue = candidate.cue();
    return candidate.entry().effect().polarity() != 0
        && MEASURE.matcher(text).region(cue.start(), cue.end()).lookingAt()
        && candidate
            .passage()
            .mentions()
            .cues(EntryKind.EVENT, candidate.entry().id().value())
            .stream()
            .noneMatch(c -> c.start() < cue.start() && c.span().contains(cue.span()));
  }

  /** Whether an event is told only as the occasion of another. */
  boolean isAside(EventCandidate candidate) {
    return isAside(text, candidate.passage(), candidate.cue());
  }

  /** Whether a cue stands in a clause that only gives the occasion. */
  static boolean isAside(String text, Passage passage, Mention cue) {
    String before = Words.before(text, passage.span(), cue.end(), CLAUSE + cue.span().length());
    var m = SUBORDINATE.matcher(before);
    if (AFTER.matcher(text).region(cue.end(), passage.span().end()).lookingAt()) {
      return true;
    }
    if (PURPOSE.matcher(Words.before(text, passage.span(), cue.start(), CLAUSE)).find()) {
      return true;
    }
    return m.find() && !MAIN_CLAUSE_BEGINS.matcher(before.substring(m.start())).find();
  }
}
