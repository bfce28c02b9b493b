package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.mention.Tag;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.evidence.taxonomy.TaxonomyEntry;
import org.chokepoint.evidence.taxonomy.TaxonomyEntry.Actors;
import org.chokepoint.evidence.text.Characters;
import org.chokepoint.evidence.text.HintedPattern;
import org.chokepoint.evidence.text.LedPattern;
import org.chokepoint.model.signal.Lexicon;

/**
 * The cues of events in a passage without those that state none where they stand and those that
 * another kind's cue overrules.
 */
final class EventCues {

  /** Acts of a state that stop or control what leaves it. */
  static final Set<String> EXPORT_ACTS = Set.of("export_control_imposed", "export_ban");

  /** Acts by which exports are stopped, controlled or let out again. */
  static final Set<String> EXPORTS_STOPPED =
      Set.of("export_ban", "export_control_imposed", "export_control_suspended");

  private static final Pattern REPLACES =
      Pattern.compile(
          "(?i)\\brepla\\w+|in favou?r of|instead of|取代|代替|代之以|改为|改行|转而|转为|结束[^。；]*禁令|解除[^。；]*禁令");
  private static final Pattern COMPANY =
      Pattern.compile(
          "(?i)\\b(?:compan|firm|producer|miner|maker|processor|developer|stake|business|assets?|mines?\\b|project|equipment|plant|facilit|propert|rights|patents?)"
              + "|公司|企业|股权|股份|矿业|集团|资产");
  private static final Set<String> ON_TRADE =
      Set.of("export_control_imposed", "export_control_suspended", "export_ban", "tariff_action");
  private static final String CEREMONY = "ceremony";
  private static final Set<String> FRAMES =
      Set.of("operating_review", "official_meeting", "cooperation_agreement", CEREMONY);
  private static final String REGULATION = "regulation_issued";
  private static final LedPattern TITLE =
      new LedPattern(Pattern.compile("《[^》]{2,60}(?:条例|办法|规定|细则|法)(?:[（(][^）)]{2,12}[）)])?》"));

  /** The forms in which a state gives an order, whatever it orders. */
  private static final Pattern ORDER = Pattern.compile("(?i)executive order|行政令|行政命令|总统令|公告|通知");

  /** Names of laws that govern more than the one act that is told of them. */
  private static final HintedPattern LAW =
      new HintedPattern(
          Pattern.compile(
              "(?i)条例|办法|法案|修正案|修订|\\blaws?\\b|\\bbill\\b|mining code|interim measures|legislation|\\bact\\b"));

  private static final Set<String> RULED = Set.of("quota_issued", "export_control_imposed");

  static final String THREAT = "threat";
  private static final HintedPattern CLAUSES =
      new HintedPattern(
          Pattern.compile(
              "\\b(?:which|who|while|whereas|although|because|said|says|amid|that (?:it|they|the|[A-Z]))\\b"
                  + "|[;:”] |, (?:the|an?|but|with|as|aiming|U\\.S\\.|[A-Z]\\w+ \\w+s?) |\\. [A-Z]"));
  private static final HintedPattern SHARES =
      new HintedPattern(Pattern.compile("(?i)\\b(?:shares?|stock)(?: |'s |’s )[^.;]{0,12}$"));
  static final String LICENCE = "licence_";
  private static final LedPattern OF_EXPORTS =
      new LedPattern(
          Pattern.compile(
              "(?i)export|ship|abroad|overseas|licen[cs]|permit|clearance|applicat|approvals for|request|permission|import|进口|出口|许可|通关|签发|发证|放行|審批|审批|批准|申请"));

  /** What makes of the exports that a cue ends with those that are limited, not let out. */
  private static final Pattern CONTROLS =
      Pattern.compile("(?i)[ -](?:control|restrict|curb|limit|ban|quota)|管制|禁令|限制|管控");

  private static final int LONG = 30;
  private static final int VERB = 5;
  private static final LedPattern TAKEN_AWAY =
      new LedPattern(
          Pattern.compile(
              "(?i)(?:revok|withdr|cancel|rescind)[^.]*(?:quota|licen[cs]e|permit|allocation)"));
  private static final HintedPattern STILL_AWAITED =
      new HintedPattern(
          Pattern.compile(
              "(?i)(?:\\bonly |\\b(?:wait(?:s|ed|ing)?|await\\w*|hop(?:es?|ed|ing)) [^.;,]*)$"));

  /** An amount of what is bought, in front of it. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?i) (?:up to |some |about |at least )?[$€£]?\\d[\\d,.]*[^,.;\\d]{0,20} of (?:\\w+ )?");

  private static final int AWAITING = 70;
  private static final int BUYING = 16;
  private static final int OBJECT = 12;
  private static final int HEAD = 14;
  private static final Pattern ONE_CLAUSE = Pattern.compile("[^，,。；]*");

  private final Taxonomy taxonomy;

  EventCues(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** The cues of every kind, without those that another kind's cue overrules. */
  Map<String, List<Mention>> of(String text, Passage passage) {
    List<Mention> all = new ArrayList<>();
    boolean past = Lookalikes.isLongPast(text, passage);
    for (Mention cue : passage.mentions().cues(EntryKind.EVENT)) {
      if (!(past && !cue.tag().id().equals(CEREMONY))
          && !isOfScrap(passage, cue)
          && !isOnlyException(text, passage, cue)
          && !buysMaterial(text, passage, cue)
          && !isInTitle(text, passage, cue)
          && !crossesClauses(text, cue)
          && !isOtherLicence(text, passage, cue)
          && !isOfShares(text, passage, cue)
          && !Lookalikes.isNoEvent(text, passage, cue)) {
        all.add(cue);
      }
    }
    Map<String, List<Mention>> kinds = new LinkedHashMap<>();
    List<Mention> said = said(text, passage, all);
    for (Mention cue : all) {
      if (!isBeaten(text, passage, said, cue)) {
        kinds.computeIfAbsent(cue.tag().id(), id -> new ArrayList<>(2)).add(cue);
      }
    }
    kinds.values().forEach(cues -> tighterFirst(text, cues));
    return kinds;
  }

  /** The cues of what is said to be: one that is negated or only supposed overrules no other. */
  private static List<Mention> said(String text, Passage passage, List<Mention> all) {
    boolean negates = passage.has(EntryKind.VOICE, "negation");
    boolean supposes = passage.has(EntryKind.VOICE, "conditional");
    if (!negates && !supposes) {
      return all;
    }
    return all.stream()
        .filter(
            c ->
                !negates
                    || !Modality.negated(text, passage, c)
                    || Withholding.isDenied(text, passage, c))
        .filter(c -> !supposes || !Modality.conditional(text, passage, c))
        .toList();
  }

  private boolean isBeaten(String text, Passage passage, List<Mention> all, Mention cue) {
    for (Mention other : all) {
      if (beats(text, passage, other, cue)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a price is that of a company's shares. */
  private static boolean isOfShares(String text, Passage passage, Mention cue) {
    return cue.tag().id().equals("market_price_report")
        && SHARES.isIn(text, Math.max(passage.span().start(), cue.start() - AWAITING), cue.start());
  }

  /** Whether an approval is not one of exports, as that of a merger or of controls. */
  private static boolean isOtherLicence(String text, Passage passage, Mention cue) {
    return cue.tag().id().startsWith(LICENCE)
        && (!OF_EXPORTS.isIn(passage.words())
            || CONTROLS.matcher(text).region(cue.end(), passage.span().end()).lookingAt());
  }

  /** Whether the words of a cue belong to two clauses, so that they do not speak of one act. */
  private static boolean crossesClauses(String text, Mention cue) {
    return cue.span().length() >= LONG
        && CLAUSES.isIn(text, cue.start() + VERB, Math.max(cue.start() + VERB, cue.end() - VERB));
  }

  /** Whether a control is only one on scrap, which a buyer makes to keep it at home. */
  private static boolean isOfScrap(Passage passage, Mention cue) {
    return EXPORT_ACTS.contains(cue.tag().id())
        && passage.mentions().cues(EntryKind.INSTRUMENT, "scrap_export_restriction").stream()
            .anyMatch(i -> i.span().overlaps(cue.span()));
  }

  /**
   * Whether a loosening is only what is left of trade, as in "only allow exports of metal", takes
   * away what allows it, as in "revoke export quotas", or is still waited for.
   */
  private boolean isOnlyException(String text, Passage passage, Mention cue) {
    return polarity(cue) < 0
        && (TAKEN_AWAY.begins(text, cue.start(), cue.end())
            || STILL_AWAITED.isIn(
                text, Math.max(passage.span().start(), cue.start() - AWAITING), cue.start())
            || cue.start() > 0 && "只仅僅".indexOf(text.charAt(cue.start() - 1)) >= 0
            || cue.start() > 1 && text.startsWith("不再", cue.start() - 2));
  }

  /** Whether a cue breaks off in the middle of a word of a longer one, as 工作会 does of 会谈. */
  private static boolean breaksWord(Mention longer, Mention cue) {
    return longer.end() - cue.end() == 1;
  }

  /** Whether a cue only says that people meet, agree or issue something, whatever about. */
  private static boolean isFrame(Mention cue, Mention within) {
    return FRAMES.contains(cue.tag().id())
        || cue.tag().id().equals(REGULATION) && ON_TRADE.contains(within.tag().id());
  }

  /** Whether words only stand in the title of a rule, which the passage says is issued. */
  private static boolean isInTitle(String text, Passage passage, Mention cue) {
    if (cue.tag().id().equals(REGULATION)
        || passage.mentions().cues(EntryKind.EVENT, REGULATION).isEmpty()) {
      return false;
    }
    return TITLE.covers(text, passage.span(), cue.span());
  }

  /** Whether what is bought is a material, not a company. */
  private static boolean buysMaterial(String text, Passage passage, Mention cue) {
    if (!cue.tag().id().equals("merger_restructuring") || cue.span().length() > BUYING) {
      return false;
    }
    for (Mention next : passage.mentions().all()) {
      if (next.start() >= cue.end()) {
        boolean material =
            next.tag() instanceof Tag.Name name && name.kind() == Lexicon.Kind.MATERIAL
                || next.tag() instanceof Tag.Cued cued && cued.id().equals("mineral_topic");
        boolean company =
            COMPANY
                .matcher(text.substring(cue.start(), Math.min(text.length(), next.end() + 30)))
                .find();
        boolean near =
            next.start() - cue.end() <= OBJECT
                || AMOUNT.matcher(text).region(cue.end(), next.start()).matches();
        return material && !company && near;
      }
    }
    return false;
  }

  /** Whether a tariff is what is threatened, not imposed. */
  private static boolean isOnlyThreatened(Mention threat, Mention tariff) {
    return threat.tag().id().equals(THREAT)
        && tariff.tag().id().equals("tariff_action")
        && threat.start() <= tariff.start()
        && tariff.start() - threat.end() <= OBJECT;
  }

  /** Whether money is given for what is to be built, and does not only tell of the builder. */
  private static boolean pays(String text, Passage passage, Mention money, Mention plant) {
    return money.tag().id().equals("public_support")
        && plant.tag().id().startsWith("plant_")
        && money.start() < plant.start()
        && !Prominence.isAside(text, passage, money);
  }

  /** Whether a plant, told by how it was built, is started up in the same clause. */
  private static boolean startsUp(String text, Mention start, Mention building) {
    return start.tag().id().equals("plant_commissioning")
        && building.tag().id().equals("plant_construction")
        && Characters.isHan(text.charAt(building.start()))
        && building.end() <= start.start()
        && ONE_CLAUSE.matcher(text).region(building.end(), start.start()).matches();
  }

  /** Whether an act is what an order, named before it, puts in force. */
  private boolean isOrdered(String text, Mention act, Mention order) {
    return order.tag().id().equals(REGULATION)
        && entry(act).effect().actors() == Actors.STATE
        && !act.tag().id().equals(THREAT)
        && salience(act) > salience(order)
        && act.end() > order.start()
        && ORDER.matcher(text.substring(order.start(), order.end())).find();
  }

  /** Whether an act is only what a law, which is passed or issued in front of it, provides for. */
  private static boolean isRuledBy(String text, Mention law, Mention act) {
    return law.tag().id().equals(REGULATION)
        && RULED.contains(act.tag().id())
        && law.end() <= act.start()
        && LAW.isIn(text, law.start(), law.end());
  }

  /** Whether a quota takes the place of a ban. */
  private static boolean replaces(String text, Mention quota, Mention ban) {
    if (!quota.tag().id().equals("quota_issued") || !EXPORTS_STOPPED.contains(ban.tag().id())) {
      return false;
    }
    int from = Math.min(quota.start(), ban.start());
    int to = Math.max(quota.end(), ban.end());
    return REPLACES.matcher(text).region(from, to).find();
  }

  /** Puts a cue that stands within another, or that is a name beside a verb, in front of it. */
  private static void tighterFirst(String text, List<Mention> cues) {
    for (int i = 0; i + 1 < cues.size(); i++) {
      if (cues.get(i).span().contains(cues.get(i + 1).span())) {
        Collections.swap(cues, i, i + 1);
      }
    }
    Mention first = cues.get(0);
    for (int i = 1; i < cues.size() && Character.isLowerCase(text.charAt(first.start())); i++) {
      Mention name = cues.get(i);
      if (name.span().overlaps(first.span()) && Character.isUpperCase(text.charAt(name.start()))) {
        cues.remove(i);
        cues.add(0, name);
        return;
      }
    }
  }

  private boolean beats(String text, Passage passage, Mention other, Mention cue) {
    if (other.tag().id().equals(cue.tag().id())) {
      return false;
    }
    if (replaces(text, other, cue)
        || pays(text, passage, other, cue)
        || isOnlyThreatened(other, cue)
        || isOrdered(text, other, cue)
        || isRuledBy(text, other, cue)
        || startsUp(text, other, cue)
        || Meetings.isOfPart(text, other, cue)) {
      return true;
    }
    if (isRuledBy(text, cue, other)
        || replaces(text, cue, other)
        || Meetings.isOfPart(text, cue, other)) {
      return false;
    }
    int mine = polarity(cue);
    int theirs = polarity(other);
    if (theirs > 0 && isSuspension(cue) && other.span().overlaps(cue.span())) {
      return false;
    }
    boolean loosens =
        theirs < 0
            && mine > 0
            && (other.start() <= cue.start()
                || isSuspension(other) && cue.span().overlaps(other.span())
                || other.start() <= cue.end() && !other.span().overlaps(cue.span()));
    boolean together = other.start() == cue.start();
    boolean ownObject = together && hasOwnObject(cue, other);
    boolean longer =
        other.span().contains(cue.span())
            && !other.span().equals(cue.span())
            && !ownObject
            && (breaksWord(other, cue) || !(isFrame(other, cue) && salience(cue) > salience(other)))
            && salience(other) + 3 >= salience(cue);
    boolean nearer = together && cue.span().contains(other.span()) && hasOwnObject(other, cue);
    boolean before = other.start() < cue.start() && salience(other) > salience(cue);
    boolean heavy = mine >= 0 && salience(other) > salience(cue) + 1;
    boolean weightier =
        other.span().overlaps(cue.span())
            && !cue.span().contains(other.span())
            && !ownObject
            && (before || heavy);
    return loosens || longer || nearer || weightier;
  }

  /**
   * Whether a cue says that a control no longer holds, whatever words for the control stand in it.
   */
  private static boolean isSuspension(Mention cue) {
    return cue.tag().id().equals("export_control_suspended");
  }

  /**
   * Whether a cue that begins as a longer one does names the object of its verb by itself, as
   * "lifted its ban" does in "lifted its ban on exports and went over to quotas".
   */
  private static boolean hasOwnObject(Mention shorter, Mention longer) {
    int rest = longer.end() - shorter.end();
    return shorter.span().length() >= OBJECT && rest > HEAD;
  }

  private int polarity(Mention cue) {
    return entry(cue).effect().polarity();
  }

  private int salience(Mention cue) {
    return entry(cue).effect().salience();
  }

  private TaxonomyEntry entry(Mention cue) {
    return taxonomy.get(cue.tag().id());
  }
}
