package org.chokepoint.evidence.signal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.text.LedPattern;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Span;

/** Two countries that Chinese names by one character each, as 中欧 and 台澳; the first one acts. */
final class PairedCountries {

  private static final Map<Character, String> COUNTRIES =
      Map.ofEntries(
          Map.entry('中', "CHN"),
          Map.entry('美', "USA"),
          Map.entry('日', "JPN"),
          Map.entry('韩', "KOR"),
          Map.entry('欧', "EU27"),
          Map.entry('印', "IND"),
          Map.entry('澳', "AUS"),
          Map.entry('台', "TWN"),
          Map.entry('加', "CAN"),
          Map.entry('英', "GBR"),
          Map.entry('德', "DEU"),
          Map.entry('法', "FRA"),
          Map.entry('俄', "RUS"),
          Map.entry('越', "VNM"),
          Map.entry('沙', "SAU"),
          Map.entry('哈', "KAZ"));

  /** Events between two sides. */
  private static final Set<String> BETWEEN = Set.of("cooperation_agreement", "official_meeting");

  private static final Pattern PAIR =
      Pattern.compile(
          "(?:^|[，。；：、\\s日月午]|与此同时)([中美日韩欧印澳台加英德法俄越沙哈])(?!\\1)([中美日韩欧印澳台加英德法俄越沙哈])(?:三?方|双方|两国|两国元首|首脑|领导人|官员|经贸)?"
              + "(?:\\d|[日月于在就签达同举召会谈围将已])");

  private static final LedPattern ENGLISH = new LedPattern(Pattern.compile("between (?:the )?"));

  private static final int BEHIND = 60;

  private final ActorFinder actors;

  PairedCountries(ActorFinder actors) {
    this.actors = actors;
  }

  /** The first of two countries between which an event is told. */
  Optional<Actor> first(String text, Passage passage, Mention cue) {
    if (!BETWEEN.contains(cue.tag().id())) {
      return Optional.empty();
    }
    return passage.holdsHan() ? chinese(text, passage, cue) : english(text, passage, cue);
  }

  private Optional<Actor> chinese(String text, Passage passage, Mention cue) {
    Matcher m = PAIR.matcher(text).region(passage.span().start(), passage.span().end());
    while (m.find() && m.start(1) <= cue.start()) {
      Optional<Actor> first =
          actors.government(
              COUNTRIES.getOrDefault(m.group(1).charAt(0), ""), new Span(m.start(1), m.end(1)));
      if (first.isPresent()) {
        return first;
      }
    }
    return Optional.empty();
  }

  private Optional<Actor> english(String text, Passage passage, Mention cue) {
    int to = Math.min(passage.span().end(), cue.end() + BEHIND);
    LedPattern.Search search = ENGLISH.in(text, passage.span().start(), to);
    while (search.next()) {
      int start = search.match().end();
      for (Mention place : passage.mentions().names(Lexicon.Kind.PLACE)) {
        if (place.start() == start && ActorFinder.isCountry(place)) {
          return Optional.of(actors.government(place));
        }
      }
    }
    return Optional.empty();
  }
}
