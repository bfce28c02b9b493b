package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.mention.Tag;
import org.chokepoint.evidence.text.HintedPattern;
import org.chokepoint.evidence.text.LedPattern;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Span;

/**
 * Companies that the lexicon does not know and that an English text introduces: by what they are
 * ("lithium producer X", "X, a mining company"), by where they are listed ("X (ASX: ABC)"), by who
 * leads them ("X's chief executive") or by a definition ("X (the Company)"). Once introduced, a
 * name is known wherever the text writes it again.
 */
final class IntroducedNames {

  /** Atomic: no form goes on within a word, so that to give back its letters is in vain. */
  private static final String WORD = "(?>[A-Z][\\w&’.'-]*[\\w.])";

  private static final String NAME =
      "(" + WORD + "(?: (?:&|of|and|de|" + WORD + "|[A-Z0-9]{1,3}\\b)){0,5})";
  private static final String WHAT =
      "(?:producer|miner|maker|company|firm|developer|giant|refiner|manufacturer|explorer|supplier"
          + "|start-?up|recycler|processor|automaker|carmaker|conglomerate|junior|operator)";
  private static final String OFFICER =
      "(?:CEO|chief executive|chairman|chairwoman|managing director|executive chairman|spokes\\w+)";
  private static final String QUALITIES =
      "(?:(?!director|chair|president|officer|manager|analyst|partner|head|founder|professor|member|executive|adviser)"
          + "[\\w$%€£.'’-]+ ){0,9}?";
  private static final String ENDING =
      "(?:Ltd|Limited|Inc|Corp|Corporation|plc|PLC|Resources|Minerals|Metals|Mining|Lithium|Graphite|Cobalt"
          + "|Tungsten|Magnets|Magnetics|Materials|Technologies|Holdings)";

  private static final List<HintedPattern> FORMS =
      Stream.of(
              Pattern.compile("\\b" + WHAT + " " + NAME),
              Pattern.compile(
                  NAME
                      + ",? \\((?:[^()]{0,20}\\b)?(?:NYSE|NASDAQ|Nasdaq|ASX|TSX|TSXV|TSX-V|CSE|AIM|LSE|LON|OTC\\w*|HKEX)\\b"),
              Pattern.compile(
                  NAME
                      + "(?: \\([^()]{1,40}\\)){0,3},? (?:[Pp]lc |Ltd\\.? |Inc\\.? )?(?:, )?(?:is )?(?:an?|the) "
                      + QUALITIES
                      + WHAT
                      + "\\b"),
              Pattern.compile(
                  NAME
                      + "(?:,? \\([^()]{1,40}\\)){0,2},? \\((?:the )?[“\"'‘](?:the )?(?:Company|Group)"),
              Pattern.compile(NAME + "(?:'s|’s)? " + OFFICER + "\\b"),
              Pattern.compile("((?:" + WORD + " ){1,4}" + ENDING + ")\\b"))
          .map(HintedPattern::new)
          .toList();

  /** The words near which a form can stand; looking for them first is cheaper. */
  static final LedPattern HINT =
      new LedPattern(
          Pattern.compile("\\b" + WHAT + "\\b|\\(|\\b" + OFFICER + "\\b|\\b" + ENDING + "\\b"));

  private static final LedPattern AFFILIATION =
      new LedPattern(
          Pattern.compile(
              "(?:[Rr]esearchers?|[Ss]cientists?|[Tt]eam|[Ee]ngineers|[Cc]hemists|[Pp]rofessor)\\b[^.;]{0,60}?\\b(?:at|from|of) (?:the )?"
                  + "((?:(?:"
                  + WORD
                  + " ){0,2}(?:University|Institute|Academy)) of "
                  + WORD
                  + "(?: "
                  + WORD
                  + "){0,3}|(?:"
                  + WORD
                  + " ){1,3}(?:University|Institute|Laboratory|Academy))"));

  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:The|A|An|This|That|Now|Today|Then|Here|There|While|When|Where|Since|After|Before|Although|Under|With|By|For|From|Both"
              + "|What|Why|How|So|Yet|Also|Once|Only|Not|More|Last|Next|First|Second|Still|Thus|In|On|At|But|And|As|If|Its|Their|His|Her|Our|Each|Every|One|Some|Many|Most|Mr|Ms|Dr"
              + "|January|February|March|April|May|June|July|August|September|October|November|December"
              + "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Former|Board|Group|Company|President"
              + "|Executive|Managing|Vice|Deputy|Non|Chief|Reuters|Bloomberg|Western|European|American|Chinese"
              + "|Japanese|Australian|Canadian|Indian|German|French|British|Critical|Rare|Heavy|World)\\b.*");
  private static final HintedPattern OBJECT =
      new HintedPattern(
          Pattern.compile(
              "(?i)(?:\\bto|\\bunlike|\\blike|\\bfrom|\\bagainst|\\bfor|\\bwith|\\bat|\\bin|\\bof|\\bby|\\bafter|\\bbetween|\\btold"
                  + "|\\bapproved|\\bacquired|\\bbought|\\bvisited)"
                  + "\\s(?:the\\s)?(?:[\\w-]+\\s){0,3}$"));
  private static final int BEFORE = 44;

  private final List<Actor> places = new ArrayList<>();

  private final String text;

  private final List<Passage> passages;
  private boolean sought;

  IntroducedNames(String text, List<Passage> passages) {
    this.text = text;
    this.passages = passages;
  }

  /** Where such names stand; sought only when somebody asks, as many texts name only known ones. */
  private List<Actor> places() {
    if (!sought) {
      sought = true;
      Set<String> names = new TreeSet<>();
      for (Passage passage : passages) {
        if (passage.holds(Clue.INTRODUCTION) && HINT.isIn(passage.words())) {
          introduce(passage, names);
        }
      }
      for (Passage passage : passages) {
        names.forEach(name -> locate(passage, name));
      }
      places.sort(
          Comparator.comparingInt((Actor a) -> a.span().start())
              .thenComparing(a -> -a.span().end()));
    }
    return places;
  }

  private void introduce(Passage passage, Set<String> names) {
    int from = passage.span().start();
    int to = passage.span().end();
    for (HintedPattern form : FORMS) {
      if (!form.mayBeIn(text, from, to)) {
        continue;
      }
      Matcher m = form.matcher(text, from, to);
      while (m.find()) {
        Span span = trimmed(m.start(1), m.end(1));
        String name = text.substring(span.start(), span.end());
        if (name.length() > 2 && !NO_NAME.matcher(name).matches() && isFree(passage, span)) {
          names.add(name);
        }
      }
    }
  }

  /** A name without the possessive or the full stop behind it. */
  private Span trimmed(int start, int end) {
    int last = end;
    while (last > start + 1
        && (text.charAt(last - 1) == '.'
            || text.startsWith("'s", last - 2)
            || text.startsWith("’s", last - 2))) {
      last -= text.charAt(last - 1) == '.' ? 1 : 2;
    }
    return new Span(start, last);
  }

  /** Whether a span is not the name of somebody or somewhere that the lexicon knows. */
  private static boolean isFree(Passage passage, Span span) {
    return passage.mentions().all().stream()
        .noneMatch(
            o ->
                o.tag() instanceof Tag.Name name
                    && o.span().overlaps(span)
                    && (name.kind() != Lexicon.Kind.MATERIAL || o.span().contains(span)));
  }

  private void locate(Passage passage, String name) {
    int from = passage.span().start();
    for (int i = text.indexOf(name, from); i >= 0 && i + name.length() <= passage.span().end(); ) {
      int end = i + name.length();
      boolean whole =
          (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))
              && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
      if (whole) {
        places.add(Actor.unlisted(name, new Span(i, end), Actor.Kind.OTHER));
      }
      i = text.indexOf(name, end);
    }
  }

  /** The first such company that stands as a subject in front of a cue, in its passage. */
  Optional<Actor> before(Passage passage, Mention cue) {
    return places().stream()
        .filter(a -> passage.span().contains(a.span()) && a.span().end() <= cue.start() + 2)
        .filter(a -> !isObject(passage, a))
        .findFirst();
  }

  /** The institute whose researchers a passage names. */
  Optional<Actor> affiliation(Passage passage) {
    LedPattern.Search search = AFFILIATION.in(passage.words());
    if (!search.next()) {
      return Optional.empty();
    }
    int offset = passage.span().start();
    Span span = trimmed(offset + search.match().start(1), offset + search.match().end(1));
    String name = text.substring(span.start(), span.end());
    return Optional.of(Actor.unlisted(name, span, Actor.Kind.OTHER));
  }

  /** The last such company named in front of a passage. */
  Optional<Actor> last(Passage passage) {
    return places().stream()
        .filter(a -> a.span().end() <= passage.span().start())
        .filter(a -> !OBJECT.isIn(text, Math.max(0, a.span().start() - BEFORE), a.span().start()))
        .reduce((a, b) -> b)
        .map(Actor::carriedOver);
  }

  private boolean isObject(Passage passage, Actor actor) {
    int end = actor.span().start();
    return OBJECT.isIn(text, Math.max(passage.span().start(), end - BEFORE), end);
  }
}
