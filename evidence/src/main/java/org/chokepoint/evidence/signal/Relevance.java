package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.mention.Tag;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.text.HintedPattern;
import org.chokepoint.evidence.text.LedPattern;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Span;

/**
 * Whether a text is about critical minerals at all. Committees of counties and banks use the same
 * phrases as those of producers; without a mineral or a mineral company they are no signal.
 */
final class Relevance {

  private static final Set<String> COMMON =
      Set.of(
          "Fe",
          "Cu",
          "Al",
          "Ag",
          "Pt",
          "Pd",
          "Si",
          "P",
          "F",
          "Ti",
          "Mg",
          "coking-coal",
          "battery-Li-ion",
          "Re",
          "V",
          "Mn",
          "Zr");

  /** Acts on trade in which common metals count, too. */
  private static final Set<String> TRADE =
      Set.of(
          "export_ban",
          "export_control_imposed",
          "export_control_suspended",
          "entity_listing",
          "quota_issued");

  /** Acts on trade in which magnets can only be those of rare earths. */
  private static final Set<String> ON_TRADE =
      Set.of(
          "export_ban",
          "export_control_imposed",
          "export_control_suspended",
          "licence_granted",
          "licence_delayed_or_denied",
          "threat",
          "denial");

  /** What the name of a company says of its trade, if no lexicon knows it. */
  private static final LedPattern TRADE_IN_NAME =
      new LedPattern(
          Pattern.compile(
              "(?i)rare earth|tungsten|lithium|graphite|antimony|magnetics|critical (?:metal|mineral)"
                  + "|稀土|稀有金属|有色|钨|锂业|钴|锑|锗|镓|石墨|镍|磁材|磁业"));

  /** Goods that China's notices control without naming the minerals among them. */
  private static final HintedPattern DUAL_USE =
      new HintedPattern(Pattern.compile("两用物项|军民两用|(?i:dual[- ]use)"));

  /** Words of mines, minerals and works, and of the lists that control them. */
  private static final LedPattern OF_METALS =
      new LedPattern(
          Pattern.compile(
              "(?i)\\bminerals?\\b|(?<!gold |coal )\\bmin(?:e|es|ing|ers?)\\b|\\bores?\\b|non-?ferrous|rare metal|smelt|\\bmagnet|raw materials?|dual-use"
                  + "|export (?:controls?|licen[cs]e|permit)|controls (?:on hold|of)|\\d controls|licen[cs]e (?:request|application)|unreliable entit"
                  + "|(?<![金煤矿])矿(?!泉)|有色|金属|冶炼|磁|原材料|关键原料|两用物项|管控名单|管制|(?:出口|通用)许可|不可靠实体"));

  /** Materials of steel works and jewellers. */
  private static final Set<String> OF_OTHER_TRADES =
      Set.of("Fe", "Au", "Al", "Cu", "Ag", "P", "F", "coking-coal");

  /** Arms and oil are under embargo, too. */
  private static final String EMBARGO = "export_ban_total";

  /** Cars and turbines are made of much else. */
  private static final String END_USE = "stage_end_use";

  /** Up to which passage an event is what a text tells first. */
  private static final int LEAD = 5;

  private static final int CLOSE = 3;
  private static final int NEAR = 6;
  private static final int SHORT = 4;

  private final Organisations organisations;
  private final int minerals;
  private final int topics;

  /** Where Chinese names stand: four characters of those are no abbreviation. */
  private final Set<Span> chineseNames = new HashSet<>();

  private final List<Integer> talk = new ArrayList<>();
  private final List<Integer> where = new ArrayList<>();

  Relevance(List<Passage> passages, Organisations organisations) {
    this.organisations = organisations;
    int count = 0;
    for (Passage passage : passages) {
      for (Mention name : passage.mentions().names(Lexicon.Kind.ENTITY)) {
        if (name.span().length() == SHORT && ((Tag.Name) name.tag()).entry().chinese()) {
          chineseNames.add(name.span());
        }
      }
      if (passage.voice() != Passage.Voice.FURNITURE) {
        int here = 0;
        for (Mention material : passage.mentions().names(Lexicon.Kind.MATERIAL)) {
          here += critical(material) ? 1 : 0;
        }
        count += here;
        if (here > 0 || passage.has(EntryKind.VOICE, "mineral_topic")) {
          talk.add(passage.index());
        }
        if (here > 0) {
          where.add(passage.index());
        }
      }
    }
    this.minerals = count;
    this.topics = talk.size();
  }

  /** Whether minerals are named more than once, and not far from a passage. */
  private boolean amongMinerals(Passage passage) {
    return minerals >= 2 && where.stream().anyMatch(i -> Math.abs(i - passage.index()) <= NEAR);
  }

  /** Whether the talk of minerals is not far from a passage. */
  private boolean amongTopics(Passage passage) {
    return talk.stream().anyMatch(i -> Math.abs(i - passage.index()) <= CLOSE);
  }

  /** Whether a name is so short that other organisations may bear it too. */
  private static boolean isShort(Mention name) {
    return ((Tag.Name) name.tag()).entry().name().length() <= SHORT
        && !((Tag.Name) name.tag()).entry().chinese();
  }

  private static boolean critical(Mention material) {
    return !COMMON.contains(material.tag().id());
  }

  private boolean namesMineral(Passage passage) {
    return passage.mentions().names(Lexicon.Kind.ENTITY).stream()
            .anyMatch(e -> organisations.isMineral(e.tag().id()) && (minerals > 0 || !isShort(e)))
        || passage.has(EntryKind.VOICE, "mineral_topic")
        || passage.mentions().names(Lexicon.Kind.MATERIAL).stream().anyMatch(Relevance::critical);
  }

  /** Whether a candidate's event is about minerals. */
  boolean admits(EventCandidate candidate) {
    Actor.Kind kind = candidate.actor().map(Actor::kind).orElse(Actor.Kind.OTHER);
    boolean full =
        candidate
            .actor()
            .filter(a -> a.span().length() > SHORT || chineseNames.contains(a.span()))
            .isPresent();
    if (kind == Actor.Kind.MINERAL_COMPANY && (full || minerals + topics > 0)) {
      return true;
    }
    if (kind == Actor.Kind.UNKNOWN
        && candidate.actor().filter(a -> TRADE_IN_NAME.isIn(a.ref().name())).isPresent()) {
      return true;
    }
    boolean traded =
        kind == Actor.Kind.STATE
            && TRADE.contains(candidate.entry().id().value())
            && (minerals >= 1
                || !candidate.passage().mentions().names(Lexicon.Kind.MATERIAL).isEmpty());
    boolean magnets =
        kind == Actor.Kind.STATE
            && ON_TRADE.contains(candidate.entry().id().value())
            && candidate.passage().has(EntryKind.STAGE, "stage_magnet");
    boolean dualUse =
        candidate.actor().filter(a -> a.home().equals("CHN")).isPresent()
            && kind == Actor.Kind.STATE
            && EventCues.EXPORTS_STOPPED.contains(candidate.entry().id().value())
            && DUAL_USE.isIn(candidate.passage().words(), 0, candidate.passage().words().length());
    boolean news =
        candidate.passage().index() <= LEAD
            && candidate.actor().isPresent()
            && (kind == Actor.Kind.STATE ? minerals + topics >= 1 : minerals >= 2 || topics >= 2);
    boolean toMines =
        kind == Actor.Kind.STATE
            && candidate.entry().id().value().equals("official_visit")
            && candidate.passage().has(EntryKind.VOICE, "mineral_place");
    return traded
        || magnets
        || dualUse
        || toMines
        || news && amongTopics(candidate.passage())
        || namesMineral(candidate.passage())
        || candidate.actor().isPresent()
            && kind != Actor.Kind.UNKNOWN
            && amongMinerals(candidate.passage());
  }

  /** Whether a passage, or what stands around it, has to do with metals at all. */
  boolean touches(Passage passage) {
    List<Mention> materials = passage.mentions().names(Lexicon.Kind.MATERIAL);
    return amongTopics(passage)
        || materials.stream().anyMatch(m -> !OF_OTHER_TRADES.contains(m.tag().id()))
        || passage.mentions().names(Lexicon.Kind.ENTITY).stream()
            .anyMatch(e -> organisations.isMineral(e.tag().id()))
        || materials.isEmpty() && OF_METALS.isIn(passage.words());
  }

  /** Whether a passage names works, a stage of the chain, or an instrument, if no mineral. */
  static boolean isOfTrade(Passage passage) {
    return passage.has(EntryKind.VOICE, "mineral_place")
        || !passage.mentions().names(Lexicon.Kind.FACILITY).isEmpty()
        || names(passage, EntryKind.INSTRUMENT, EMBARGO)
        || names(passage, EntryKind.STAGE, END_USE);
  }

  /** Whether a passage has a cue of a kind beside one that tells too little. */
  private static boolean names(Passage passage, EntryKind kind, String tooLittle) {
    return passage.mentions().cues(kind).stream().anyMatch(c -> !c.tag().id().equals(tooLittle));
  }

  /** Whether the head of a text, or anything in it that counts, has to do with metals. */
  boolean touches(List<Passage> passages) {
    return minerals + topics > 0
        || passages.subList(0, Math.min(LEAD, passages.size())).stream().anyMatch(this::touches);
  }

  /** Whether an opinion, or what stands right beside it, speaks of minerals. */
  boolean admitsOpinion(Passage opinion) {
    return talk.stream().anyMatch(i -> Math.abs(i - opinion.index()) <= 1);
  }

  /** Whether a comment is about minerals. */
  boolean admits(Passage comment) {
    return namesMineral(comment) || amongMinerals(comment);
  }
}
