package org.chokepoint.evidence.signal;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.mention.Tag;
import org.chokepoint.evidence.text.HintedPattern;
import org.chokepoint.evidence.text.LedPattern;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Span;

/**
 * Recognises English names of organisations that neither the lexicon knows nor their form tells, by
 * where they stand: at the head of a sentence, behind what describes them, in front of a verb.
 */
final class PlacedNames {

  /** A name at the head of a sentence, behind a dateline or none, and the verb behind it. */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:[A-Z][\\w .,]{2,40} (?:\\([\\w ./]+\\) )?[-–—]{1,2} ?)?"
              + "([A-Z][\\w&'’-]+(?: (?:(?:of|and|&) )?[A-Z][\\w&'’-]*){0,4})"
              + "(?: \\((?:NYSE|NASDAQ|ASX|TSX|TSXV|AIM|LSE|OTC)[^)]{1,40}\\)(?: \\([^)]{1,30}\\))*)?,? "
              + "(?:has|have|had|will|is|was|plans|today|also|and [A-Z]|(?!presided|noted|added|stressed|pointed|says|called|urged|argued|warned|shows)[a-z]{2,}(?:ed|s))\\b");

  private static final String NAME =
      "([A-Z][\\w&'’-]+(?: (?:(?:of|and|&) )?[A-Z][\\w&'’-]*(?= )){0,4})";

  /** A name that what its bearer is, or whose country, stands in front of. */
  private static final HintedPattern DESCRIBED =
      new HintedPattern(
          Pattern.compile(
              "\\b(?:(?:company|firm|miner|start[- ]?up|producer|developer|maker|manufacturer|refiner|processor|explorer|recycler|carmaker|automaker|supplier|smelter|specialist)"
                  + "(?: called| named)?|[A-Z][a-z]+['’]s) "
                  + NAME
                  + "(?= |['’]s )"));

  /** A name right in front of a verb. */
  private static final Pattern RIGHT_BEFORE =
      Pattern.compile(
          "(?:\\b(?:after|as|when|that|while|because|before|and|but|said) |, )"
              + NAME
              + ",? (?:(?:has|have|had|is|was|will|also|to|today|now) ){0,3}$");

  private static final Pattern ADVERB = Pattern.compile("[A-Z][a-z]+(?:ly|ing)");

  /** Verbs that make a name at the head of a sentence somebody who acts. */
  private static final LedPattern ACTS =
      new LedPattern(
          Pattern.compile(
              "\\s(?:has|have|had|will|signed|announced|opened|bought|agreed|launched|started|began|secured|won|acquired)\\b"));

  /** How far in front of its verb a described name is looked for. */
  private static final int FAR = 300;

  /** How far in front of a verb a name right before it may begin. */
  private static final int NEAR = 88;

  private static final Set<String> COMMON_HEADS =
      Set.of(
          "The",
          "A",
          "An",
          "It",
          "Its",
          "He",
          "She",
          "They",
          "We",
          "I",
          "This",
          "That",
          "These",
          "Those",
          "There",
          "In",
          "On",
          "At",
          "By",
          "For",
          "From",
          "With",
          "But",
          "And",
          "Or",
          "As",
          "If",
          "While",
          "When",
          "After",
          "Before",
          "Since",
          "Both",
          "All",
          "Most",
          "Many",
          "Some",
          "Several",
          "Two",
          "Three",
          "Rare",
          "Heavy",
          "Light",
          "Global",
          "Foreign",
          "Western",
          "Chinese",
          "American",
          "European",
          "Domestic",
          "Local",
          "Prices",
          "Exports",
          "Imports",
          "Shipments",
          "Production",
          "Construction",
          "Work",
          "Mining",
          "Analysts",
          "Experts",
          "Officials",
          "Authorities",
          "Traders",
          "Teams",
          "Workers",
          "Workers'",
          "Farmers",
          "Delegates",
          "Residents",
          "Chemists",
          "Scientists",
          "Researchers",
          "Engineers",
          "Geologists",
          "Customs",
          "Commerce",
          "Federal",
          "Buyers",
          "Companies",
          "Producers",
          "Investors",
          "Reports",
          "Sources",
          "Meanwhile",
          "However",
          "Last",
          "Next",
          "Earlier",
          "Now",
          "Today",
          "Under",
          "President",
          "Minister",
          "Prime",
          "Party",
          "Central",
          "State",
          "National",
          "First",
          "Second",
          "Third",
          "New",
          "Demand",
          "Supply",
          "Output",
          "Trade",
          "Magnet",
          "Critical",
          "Government",
          "Large",
          "Small",
          "Major",
          "Big",
          "Tight",
          "Strong",
          "Weak",
          "Higher",
          "Lower",
          "Official",
          "Market",
          "Price",
          "Spot",
          "Total",
          "Leading",
          "Top",
          "Key",
          "Other",
          "What",
          "Who",
          "Why",
          "How",
          "Cabinet",
          "Union",
          "Parliament",
          "Ministry",
          "Department",
          "Commission",
          "Secretary",
          "Chairman",
          "Unionized",
          "Unionised",
          "Members",
          "Ltd",
          "Inc",
          "Corp",
          "Co",
          "Limited");

  private PlacedNames() {}

  /**
   * A name at the head of an English sentence that no form tells, as in "Aclara opened a plant": it
   * stands in front of a verb and names no place, person or material.
   */
  static Optional<Actor> heading(String text, Passage passage, Mention cue) {
    if (!mayHead(text, passage)) {
      return Optional.empty();
    }
    Matcher m = HEAD.matcher(text).region(passage.span().start(), passage.span().end());
    if (!m.lookingAt()
        || m.end(1) > cue.start() + 2
        || COMMON_HEADS.contains(firstWord(m.group(1)))
        || ADVERB.matcher(m.group(1)).matches()) {
      return Optional.empty();
    }
    Span span = new Span(m.start(1), m.end(1));
    return passage.mentions().all().stream().anyMatch(o -> isKnown(o, span))
        ? Optional.empty()
        : Optional.of(Actor.unlisted(m.group(1), span, Actor.Kind.UNKNOWN));
  }

  /**
   * A name to the left of a cue that its surroundings make one, as in "the start-up Aclara",
   * "Chile's Aclara" or "after Aclara opened a plant".
   */
  static Optional<Actor> described(String text, Passage passage, Mention cue) {
    int from = Math.max(passage.span().start(), cue.start() - FAR);
    String left = text.substring(from, Math.max(from, cue.start()));
    Optional<Span> name =
        DESCRIBED.mayBeIn(left, 0, left.length())
            ? found(DESCRIBED.matcher(left, 0, left.length()))
            : Optional.empty();
    int near = Math.max(0, left.length() - NEAR);
    return name.or(() -> found(RIGHT_BEFORE.matcher(left).region(near, left.length())))
        .map(s -> new Span(from + s.start(), from + s.end()))
        .filter(s -> isName(text, passage, s))
        .map(s -> Actor.unlisted(text.substring(s.start(), s.end()), s, Actor.Kind.UNKNOWN));
  }

  private static Optional<Span> found(Matcher m) {
    return m.find() ? Optional.of(new Span(m.start(1), m.end(1))) : Optional.empty();
  }

  /** Whether a span is no common word and no known name, unless a town begins it. */
  private static boolean isName(String text, Passage passage, Span span) {
    String words = text.substring(span.start(), span.end());
    return !COMMON_HEADS.contains(firstWord(words))
        && !ADVERB.matcher(words).matches()
        && !UnknownOrganisations.isGenericName(words)
        && !UnknownOrganisations.isTitle(text, span)
        && passage.mentions().all().stream()
            .noneMatch(o -> isKnown(o, span) && !isTownInFront(o, span));
  }

  /**
   * Whether a mention is a known name within a span, unless it is a material behind its first word.
   */
  private static boolean isKnown(Mention mention, Span span) {
    return mention.tag() instanceof Tag.Name name
        && mention.span().overlaps(span)
        && (name.kind() != Lexicon.Kind.MATERIAL || mention.start() <= span.start());
  }

  /** Whether a known name is only the town that a longer one begins with. */
  private static boolean isTownInFront(Mention mention, Span span) {
    return ((Tag.Name) mention.tag()).kind() == Lexicon.Kind.PLACE
        && mention.start() == span.start()
        && mention.span().length() < span.length();
  }

  /**
   * Whether a sentence begins as one headed by a name may: with a capital that begins no common
   * word, unless a dateline and a dash come first.
   */
  private static boolean mayHead(String text, Passage passage) {
    Span sentence = passage.span();
    char first = text.charAt(sentence.start());
    if (first < 'A' || first > 'Z') {
      return false;
    }
    if (passage.holds(Clue.DASH)) {
      return true;
    }
    int space = text.indexOf(' ', sentence.start());
    return space >= 0
        && space < sentence.end()
        && !COMMON_HEADS.contains(text.substring(sentence.start(), space));
  }

  /** Such a name if its verb leaves no doubt that it is one. */
  static Optional<Actor> subject(String text, Passage passage, Mention cue) {
    return heading(text, passage, cue)
        .filter(a -> ACTS.begins(text, a.span().end(), passage.span().end()));
  }

  private static String firstWord(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }
}
