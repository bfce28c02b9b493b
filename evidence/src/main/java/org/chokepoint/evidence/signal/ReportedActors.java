package org.chokepoint.evidence.signal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.taxonomy.TaxonomyEntry.Actors;
import org.chokepoint.evidence.text.HintedPattern;
import org.chokepoint.evidence.text.LedPattern;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Span;

/** Who acts by the set forms in which reports name somebody that is no subject of a sentence. */
final class ReportedActors {

  /** The names that a Chinese reporter heard it from. */
  private static final HintedPattern HEARD_FROM =
      new HintedPattern(
          Pattern.compile("记者[^，。；]{0,10}?从([^，。；]{2,24}?)(?:官网|网站|方面)?(?:获悉|了解到|得知|采访了解到)"));

  /** What takes up again whoever a reporter heard something from. */
  private static final HintedPattern THE_SAME =
      new HintedPattern(Pattern.compile("该(?:局|所|院|校|公司|集团|企业|中心|厂|单位)"));

  private static final int SENTENCE = 90;

  /** To whom a company is handed over. */
  private static final HintedPattern HANDED_TO =
      new HintedPattern(Pattern.compile("(?:划转|划拨|划归|划入|划给|移交|并入)(?:至|到|给|予)?$"));

  /** What makes whoever stands in front of it the new owner. */
  private static final HintedPattern BECAME_OWNER =
      new HintedPattern(Pattern.compile("(?:将)?成为[^，。；]{0,14}(?:实际控制人|实控人|控股股东|大股东|最终控制方)"));

  /** The US Department of Commerce as its own capital's press calls it. */
  private static final LedPattern COMMERCE =
      new LedPattern(
          Pattern.compile(
              "Commerce (?=(?:has|had|will|said|says|is|was|issued|set|opened|found|finds|determined|launched"
                  + "|announced|assigned|imposed|concluded|placed|put|added|began|started|initiated|made)\\b)"));

  private static final Pattern DASH = Pattern.compile("[-–—:] $");

  private ReportedActors() {}

  /**
   * Somebody known whom a reporter heard something from, if the same sentence or the next one takes
   * it up again.
   */
  static Optional<Actor> informant(String text, Passage passage, ActorFinder actors) {
    int from = passage.span().start();
    int to = passage.span().end();
    if (!passage.holdsHan() || !HEARD_FROM.mayBeIn(text, from, to)) {
      return Optional.empty();
    }
    Matcher m = HEARD_FROM.matcher(text, from, to);
    if (!m.find() || !THE_SAME.isIn(text, m.end(), Math.min(text.length(), m.end() + SENTENCE))) {
      return Optional.empty();
    }
    Span name = new Span(m.start(1), m.end(1));
    return passage.mentions().names(Lexicon.Kind.ENTITY).stream()
        .filter(e -> name.contains(e.span()) && actors.suits(e, Actors.ANY))
        .findFirst()
        .map(actors::known)
        .or(() -> Optional.of(Actor.unlisted(m.group(1), name, Actor.Kind.UNKNOWN)));
  }

  /** To whom a Chinese company is handed over, or who becomes its owner. */
  static Optional<Actor> acquirer(String text, Passage passage, ActorFinder actors) {
    if (!passage.holdsHan()) {
      return Optional.empty();
    }
    int from = passage.span().start();
    int to = passage.span().end();
    for (Mention entity : passage.mentions().names(Lexicon.Kind.ENTITY)) {
      boolean receives = HANDED_TO.isIn(text, from, entity.start());
      boolean owns = BECAME_OWNER.begins(text, entity.end(), to, SENTENCE);
      if ((receives || owns) && actors.suits(entity, Actors.COMPANY)) {
        return Optional.of(actors.known(entity));
      }
    }
    return Optional.empty();
  }

  /** Where a sentence begins with the last word of the US Department of Commerce, and no more. */
  static Optional<Span> commerce(String text, Passage passage) {
    int from = passage.span().start();
    LedPattern.Search search = COMMERCE.in(text, from, passage.span().end());
    if (!search.next()) {
      return Optional.empty();
    }
    int at = search.match().start();
    boolean heads = at == from || at - from >= 2 && DASH.matcher(text).region(from, at).find();
    return heads ? Optional.of(new Span(at, search.match().end() - 1)) : Optional.empty();
  }
}
