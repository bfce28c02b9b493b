package org.chokepoint.evidence.signal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.text.Characters;
import org.chokepoint.evidence.text.Words;
import org.chokepoint.model.signal.ActorRef;
import org.chokepoint.model.source.Span;

/** Recognises organisations that the lexicon does not know by the form of their names. */
final class UnknownOrganisations {

  private static final Pattern UNKNOWN_ENGLISH =
      Pattern.compile(
          "\\b((?:[A-Z][\\w&'’.-]*\\s+(?:of\\s+|and\\s+|&\\s+)?){1,5}(?:Group|Corp|Corporation|Company|Co\\b|Ltd"
              + "|Limited|Inc|plc|Resources|Minerals|Metals|Materials|Mining|Steel|Bank|University|Association"
              + "|Institute|Industries|Technologies|Holdings|County|Committee|City|Club|Hospital|Energy))\\b");
  private static final Pattern UNKNOWN_CHINESE =
      Pattern.compile(
          "([\\u4e00-\\u9fff]{2,12}?(?:集团|公司|股份|矿业|钢铁|银行|大学|学院|研究院|协会|县委|市委|区委|县政府"
              + "|医院|学校|街道|电力|石油|铁路|航空))");
  private static final String[] ENGLISH_HINTS = {
    "Group",
    "Corp",
    "Company",
    "Co.",
    "Ltd",
    "Limited",
    "Inc",
    "plc",
    "Resources",
    "Minerals",
    "Metals",
    "Materials",
    "Mining",
    "Steel",
    "Bank",
    "University",
    "Association",
    "Institute",
    "Industries",
    "Technologies",
    "Holdings",
    "County",
    "Committee",
    "City",
    "Club",
    "Hospital",
    "Energy"
  };

  private UnknownOrganisations() {}

  /** The first such organisation to the left of a cue. */
  static Optional<Actor> before(String text, Passage passage, Mention cue, List<Mention> entities) {
    int from = passage.span().start();
    int to = Math.min(passage.span().end(), cue.start());
    Span left = new Span(from, Math.max(from + 1, to));
    boolean english = Words.any(text, left, ENGLISH_HINTS);
    boolean chinese = containsHan(text, left);
    List<Pattern> patterns =
        english && chinese
            ? List.of(UNKNOWN_ENGLISH, UNKNOWN_CHINESE)
            : english ? List.of(UNKNOWN_ENGLISH) : List.of(UNKNOWN_CHINESE);
    if (!english && !chinese) {
      return Optional.empty();
    }
    for (Pattern pattern : patterns) {
      Matcher m = pattern.matcher(text).region(from, Math.max(from, to));
      while (m.find()) {
        Span span = new Span(m.start(1), m.end(1));
        boolean named = entities.stream().anyMatch(e -> e.span().overlaps(span));
        boolean generic =
            passage.mentions().cues(EntryKind.VOICE, "generic_subject").stream()
                .anyMatch(g -> g.span().contains(span));
        if (!named && !generic && !isGenericName(m.group(1))) {
          ActorRef ref = new ActorRef(Optional.empty(), m.group(1).strip());
          return Optional.of(new Actor(ref, span, Actor.Kind.UNKNOWN, false));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean containsHan(String text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (Characters.isHan(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGenericName(String name) {
    return name.matches(
        "(?:The|A|Its|This) (?:Group|Company|Party Committee|Standing Committee|Committee)"
            + "|.*(?:Party|Standing|Central) Committee|.*(?:State Council|Customs)|(?:该|本|总|两|各|子|控股子|全资子|下属|所属)?(?:集团|公司)");
  }
}
