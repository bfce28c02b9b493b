package org.chokepoint.evidence.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.text.Characters;
import org.chokepoint.evidence.text.LedPattern;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Span;

/** Keeps names that are also common words from being found where the common word is meant. */
final class NameGuard {

  private static final int ACRONYM = 6;
  private static final Set<String> COMMON =
      Set.of(
          "peak",
          "rainbow",
          "council",
          "commission",
          "congress",
          "parliament",
          "treasury",
          "benchmark",
          "apple",
          "gem",
          "dateline",
          "victoria",
          "argus",
          "rest",
          "world",
          "fen",
          "critical metals",
          "the union",
          "union",
          "marion",
          "alexandria",
          "benson",
          "durham",
          "mansi",
          "shan",
          "mamba",
          "perpetua",
          "central committee",
          "america",
          "other countries",
          "all countries",
          "donald",
          "hull",
          "sumter",
          "mt",
          "geneva",
          "london",
          "project blue",
          "其他",
          "世界",
          "未列明",
          "其他国家和地区",
          "所有国家",
          "全球",
          "中国稀土",
          "美国稀土",
          "三环",
          "盛和",
          "海外",
          "芬",
          "赫尔",
          "综合研究所",
          "稀土院长",
          "和发",
          "莱州",
          "南港",
          "磁材公司",
          "精矿");

  /** What makes the name of a company that of a hospital or school of its town. */
  private static final LedPattern OF_TOWN =
      new LedPattern(
          Pattern.compile(
              "医院|职工医院|中学|小学|幼儿园|足球|篮球| (?:[Hh]ospital|[Kk]indergarten|[Pp]rimary [Ss]chool|[Mm]iddle [Ss]chool|[Ff]ootball)\\b"));

  /** Metals whose English names are also names of people, teams and medals. */
  private static final Set<String> ALSO_SURNAMES = Set.of("Ni", "Co", "Ti", "Ag", "Pt");

  /** Whether a name is distinct enough to be looked for. */
  boolean admits(Lexicon.Entry entry) {
    String name = entry.name().strip();
    if (COMMON.contains(name.toLowerCase(Locale.ROOT))) {
      return false;
    }
    if (entry.kind() == Lexicon.Kind.MATERIAL) {
      return name.length() > 2 || entry.chinese();
    }
    return name.length() >= 2;
  }

  /** Whether a plural ending may follow the name. */
  boolean allowsPlural(Lexicon.Entry entry) {
    return entry.kind() == Lexicon.Kind.MATERIAL;
  }

  /** Whether the words at a place are written as this name is: proper nouns with capitals. */
  boolean written(Lexicon.Entry entry, String text, Span span) {
    if (entry.kind() == Lexicon.Kind.ENTITY && OF_TOWN.begins(text, span.end(), text.length())) {
      return false;
    }
    if (entry.chinese()) {
      return true;
    }
    if (isAcronym(entry.name())) {
      return sameLetters(entry.name(), text, span);
    }
    if (entry.kind() == Lexicon.Kind.MATERIAL) {
      return !(ALSO_SURNAMES.contains(entry.id()) && isCapitalisedWithin(text, span));
    }
    boolean shouted =
        span.length() <= ACRONYM && isAcronym(text.substring(span.start(), span.end()));
    return !shouted
        && (!Character.isUpperCase(entry.name().charAt(0))
            || !Character.isLowerCase(text.charAt(span.start())));
  }

  /** Whether a word is capitalised though a lower-case one stands before it. */
  private static boolean isCapitalisedWithin(String text, Span span) {
    int before = span.start() - 2;
    return Character.isUpperCase(text.charAt(span.start()))
        && before >= 0
        && text.charAt(before + 1) == ' '
        && (Character.isLowerCase(text.charAt(before)) || text.charAt(before) == '.');
  }

  private static boolean isAcronym(String name) {
    boolean upper = false;
    if (name.length() > ACRONYM) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      upper |= Character.isUpperCase(name.charAt(i));
      if (Character.isLowerCase(name.charAt(i)) || Characters.isHan(name.charAt(i))) {
        return false;
      }
    }
    return upper;
  }

  private static boolean sameLetters(String name, String text, Span span) {
    return text.regionMatches(span.start(), name, 0, Math.min(name.length(), span.length()));
  }

  /**
   * Leaves out names of materials and places that are part of a longer name or theme, such as the
   * rare earth in the name of a company, and names that are part of longer names of their kind.
   */
  List<Mention> withoutShadowed(List<Mention> ordered) {
    List<Mention> kept = new ArrayList<>(ordered.size());
    List<Mention> shadows = new ArrayList<>();
    for (Mention mention : ordered) {
      forget(shadows, mention.start());
      if (!isShadowed(shadows, mention)) {
        kept.add(mention);
        if (mention.tag() instanceof Tag.Name) {
          shadows.add(mention);
        }
      }
    }
    return kept;
  }

  /** Drops those that end before a place. */
  private static void forget(List<Mention> shadows, int start) {
    for (int i = shadows.size() - 1; i >= 0; i--) {
      if (shadows.get(i).end() <= start) {
        shadows.remove(i);
      }
    }
  }

  private static boolean isShadowed(List<Mention> shadows, Mention mention) {
    for (Mention shadow : shadows) {
      if (hides(shadow, mention)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hides(Mention outer, Mention inner) {
    if (inner.tag() instanceof Tag.Name name) {
      boolean owner =
          name.kind() == Lexicon.Kind.ENTITY
              && outer.tag() instanceof Tag.Name facility
              && facility.kind() == Lexicon.Kind.FACILITY;
      return !owner && !outer.span().equals(inner.span());
    }
    return inner.tag() instanceof Tag.Cued cued
        && isNameOfOrganisation(outer)
        && (cued.kind() == EntryKind.STAGE
            || cued.kind() == EntryKind.THEME
            || cued.kind() == EntryKind.EVENT && !cued.id().startsWith("party_")
            || cued.kind() == EntryKind.INSTRUMENT);
  }

  private static boolean isNameOfOrganisation(Mention mention) {
    return mention.tag() instanceof Tag.Name name && name.kind() == Lexicon.Kind.ENTITY;
  }
}
