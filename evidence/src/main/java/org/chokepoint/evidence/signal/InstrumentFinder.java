package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.mention.Tag;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.evidence.taxonomy.TaxonomyEntry;
import org.chokepoint.evidence.text.ClosingPattern;
import org.chokepoint.evidence.text.DateFinder;
import org.chokepoint.evidence.text.LedPattern;
import org.chokepoint.evidence.text.Literals;
import org.chokepoint.evidence.text.Words;
import org.chokepoint.model.id.ThemeId;
import org.chokepoint.model.signal.InstrumentMention;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Span;

/** Finds the instruments of passages with target, scope, dates in force and legal reference. */
final class InstrumentFinder {

  /** An instrument with the words that name it. */
  record Instrument(InstrumentMention mention, Span span) {}

  private static final LedPattern REFERENCE =
      new LedPattern(
          Pattern.compile(
              "(?:(?:商务部|海关总署|商务部、?\\s?海关总署|国务院|工业和信息化部|自然资源部)\\s?(?:公告)?\\s?|公告\\s?)?(?:[（(〔\\[]?20\\d\\d[）)〕\\]]?年?)\\s?第\\s?\\d+\\s?号(?:公告|令)?"
                  + "|国务院令第\\s?\\d+\\s?号"
                  + "|工信部联?\\S{0,4}〔20\\d\\d〕\\d+号"
                  + "|(?:MOFCOM(?:[-/ ](?:and )?GACC?)?\\s)?(?:Joint )?(?:Announcements?|Notices?|Orders?|Decrees?)\\s(?:Nos?\\.?\\s?)?\\d+(?:(?:,| and|/)\\s?\\d+)*(?:\\s?(?:of|/|\\()\\s?20\\d\\d\\)?)?"
                  + "|(?:No|Nos)\\.\\s?\\d{1,4}(?:\\s(?:of|/)\\s?20\\d\\d)?"
                  + "|Regulation \\(EU\\) 20\\d\\d/\\d+|State Council (?:Decree|Order) No\\. ?\\d+",
              Pattern.CASE_INSENSITIVE));
  static final Literals REFERENCE_HINTS =
      Literals.of("号|No|nnouncement|otice|Order|ecree|Regulation (EU)");
  private static final LedPattern REASON =
      new LedPattern(
          Pattern.compile(
              "(?i)(?:in response to|in retaliation for|because of|针对(?![^，。]*(?:制定|设定|订定|实施|推出|提供|建立|采取))|应对|因应|回应)[^,，.。]{0,24}$"));
  private static final String ANTI = "anti-";
  private static final LedPattern BONDS = new LedPattern(Pattern.compile("(?: loan)? notes\\b"));
  private static final LedPattern PUBLIC =
      new LedPattern(
          Pattern.compile(
              "(?i)government|ministr|department|federal|\\bstate\\b|\\bpublic|taxpayer|export.import bank|\\bexim\\b|\\bEU\\b"
                  + "|european|commission|congress|cabinet|treasury|commonwealth|pentagon|administration|authority|\\bagency"
                  + "|development bank|development finance|\\bDFC\\b|\\bDPA\\b|title iii|subsid|grants?\\b|tax credit|incentive"
                  + "|scheme|national|province|county|council|washington|beijing|政府|国家|财政|部|省|市|中央|补贴|补助|专项"));
  private static final ClosingPattern TARGET =
      new ClosingPattern(
          Pattern.compile(
              "(?i)(?:\\bto|\\bagainst|\\bfor|\\bshipments? to|\\bon|\\btargeting|\\bfrom|对|向)\\s(?:the\\s)?$|[对向]$"));

  /** Being cut off is what comments fear, whatever instrument does it. */
  private static final String CUT_OFF = "断供";

  /** Instruments that a company itself can use or be given. */
  private static final Set<String> OF_COMPANIES =
      Set.of(
          "listed_price",
          "related_party_price_formula",
          "price_floor",
          "offtake_guarantee",
          "state_equity",
          "public_loan_or_grant",
          "contract_for_difference",
          "stockpile_purchase",
          "joint_purchasing",
          "traceability");

  /** Instruments whose words may stand within those of a more particular one. */
  private static final Map<String, Set<String>> DISPLACED_BY =
      Map.of(
          "export_licence",
          Set.of("scrap_export_restriction"),
          "export_ban_total",
          Set.of("scrap_export_restriction"),
          "import_tariff",
          Set.of("export_tax"),
          "production_quota",
          Set.of("export_quota"));

  /** Instruments any of which shows that an act needs no other one of its kind. */
  private static final Map<String, Set<String>> SAME_ACT =
      Map.of(
          "export_ban_total",
          Set.of(
              "export_ban_total",
              "export_ban_in_principle",
              "ore_export_ban",
              "export_conserved_for_home",
              "technology_export_control",
              "scrap_export_restriction"),
          "export_licence",
          Set.of(
              "export_licence",
              "export_tax",
              "export_quota",
              "export_ban_total",
              "export_ban_in_principle",
              "technology_export_control",
              "unreliable_entity_list"),
          "import_tariff",
          Set.of("import_tariff", "export_tax"),
          "export_quota",
          Set.of("export_quota", "production_quota"),
          "production_quota",
          Set.of("export_quota", "production_quota"));

  private static final Pattern MINED =
      Pattern.compile(
          "(?i)\\b(?:mining|output|production|smelting|separation|RKAB)\\b|开采|生产|冶炼|分离");
  private static final Pattern SHIPPED = Pattern.compile("(?i)\\b(?:export|ship|overseas)|出口");

  /** Instruments of trade with others, which only acts on trade use. */
  private static final Set<String> OF_TRADE =
      Set.of(
          "export_licence",
          "general_licence",
          "export_ban_total",
          "export_ban_in_principle",
          "export_quota",
          "export_tax",
          "technology_export_control",
          "equipment_export_control",
          "extraterritorial_de_minimis",
          "extraterritorial_technology",
          "end_use_condition",
          "control_list_50pct",
          "unreliable_entity_list",
          "export_control_suspension",
          "export_to_third_party_ban",
          "ore_export_ban",
          "import_tariff");

  /** Acts that use no instrument of trade: one named beside them is their occasion. */
  private static final Set<String> NOT_ON_TRADE =
      Set.of(
          "stockpile_action",
          "public_support",
          "plant_construction",
          "plant_commissioning",
          "joint_venture_investment",
          "merger_restructuring",
          "offtake_contract",
          "trade_statistics",
          "market_price_report",
          "financial_results",
          "research_result",
          "resource_discovery",
          "appointment",
          "stoppage_or_closure");

  /** Acts in which a loan is one of a bank or partner, not of the public. */
  private static final Set<String> OF_BUSINESS =
      Set.of(
          "merger_restructuring",
          "market_price_report",
          "trade_statistics",
          "financial_results",
          "appointment",
          "offtake_contract");

  /** Acts on exports, of which the duty on imports that they answer is no part. */
  private static final Set<String> ON_EXPORTS =
      Set.of(
          "export_control_imposed",
          "export_control_suspended",
          "export_ban",
          "licence_granted",
          "licence_delayed_or_denied",
          "quota_issued",
          "entity_listing");

  /** Acts that make the end use no condition, though an application may have to tell it. */
  private static final Set<String> WITHOUT_CONDITION =
      Set.of("licence_granted", "licence_delayed_or_denied", "tariff_action");

  private final Taxonomy taxonomy;
  private final ActorFinder actors;

  InstrumentFinder(Taxonomy taxonomy, ActorFinder actors) {
    this.taxonomy = taxonomy;
    this.actors = actors;
  }

  /**
   * The instruments of passages, each kind once, in order of their place; last those that only the
   * whole sentence of the event tells.
   *
   * @param learned what the learned models say of that sentence
   */
  List<Instrument> find(
      String text,
      List<Passage> passages,
      EventCandidate event,
      DateFinder dates,
      Map<String, LearnedLabels.Likelihood> learned) {
    boolean ofCompany = event.actor().map(a -> a.kind() != Actor.Kind.STATE).orElse(false);
    boolean aside = Prominence.isAside(text, event.passage(), event.cue());
    Map<String, Instrument> found = new LinkedHashMap<>();
    boolean named =
        passages.stream().anyMatch(p -> !p.mentions().cues(EntryKind.INSTRUMENT).isEmpty());
    Optional<String> reference = named ? reference(passages) : Optional.empty();
    for (Passage passage : passages) {
      for (Mention cue : passage.mentions().cues(EntryKind.INSTRUMENT)) {
        if (!found.containsKey(cue.tag().id())
            && suits(cue.tag().id(), event.entry().id().value())
            && !Modality.negated(text, passage, cue)
            && !isOfOthers(text, passage, cue, event)
            && !(ofCompany && !OF_COMPANIES.contains(cue.tag().id()))
            && !isReason(text, passage, cue)
            && !isPrivateMoney(text, passage, cue, event)
            && !Lookalikes.haltsReview(text, cue)
            && !Lookalikes.isOfCrime(text, cue)
            && !Lookalikes.isInCatalogue(text, passage, cue)
            && !Modality.conditional(text, passage, cue)
            && (aside || !Prominence.isAside(text, passage, cue))
            && !isDisplaced(passage, cue)) {
          found.put(
              cue.tag().id(), instrument(text, cue.tag().id(), passage, cue, dates, reference));
        }
      }
    }
    LearnedEvents.labels(EntryKind.INSTRUMENT, LearnedEvents.USED, learned, taxonomy)
        .filter(cue -> suits(cue.tag().id(), event.entry().id().value()))
        .forEach(
            cue ->
                found.computeIfAbsent(
                    cue.tag().id(),
                    id -> instrument(text, id, event.passage(), cue, dates, reference)));
    implied(passages, event)
        .filter(id -> LearnedEvents.isPossible(id, learned))
        .filter(
            id ->
                found.keySet().stream().noneMatch(SAME_ACT.getOrDefault(id, Set.of(id))::contains))
        .ifPresent(
            id ->
                found.put(
                    id, instrument(text, id, event.passage(), event.cue(), dates, reference)));
    if (found.containsKey("ore_export_ban")
        || event.entry().id().value().equals("entity_listing")) {
      found.remove("export_ban_total");
    }
    if (event.entry().id().value().equals("quota_issued") && found.containsKey("export_quota")) {
      found.remove("export_ban_total");
      found.remove("export_control_suspension");
    }
    return new ArrayList<>(found.values());
  }

  /**
   * The instruments of which a comment or a denial speaks, each kind once: those that a cue names
   * and those that the whole sentence tells. They are not used, so that it does not matter by whom,
   * nor whether on a condition.
   *
   * @param learned what the learned models say of the passage
   */
  List<Instrument> spokenOf(
      String text,
      Passage passage,
      DateFinder dates,
      Map<String, LearnedLabels.Likelihood> learned) {
    Map<String, Instrument> found = new LinkedHashMap<>();
    Stream.concat(
            passage.mentions().cues(EntryKind.INSTRUMENT).stream()
                .filter(
                    cue ->
                        !isReason(text, passage, cue)
                            && !CUT_OFF.equals(text.substring(cue.start(), cue.end()))
                            && !Lookalikes.isOfCrime(text, cue)
                            && !isDisplaced(passage, cue)),
            LearnedEvents.labels(EntryKind.INSTRUMENT, LearnedEvents.USED, learned, taxonomy))
        .forEach(
            cue ->
                found.computeIfAbsent(
                    cue.tag().id(),
                    id -> instrument(text, id, passage, cue, dates, Optional.empty())));
    if (found.containsKey("ore_export_ban")) {
      found.remove("export_ban_total");
    }
    return new ArrayList<>(found.values());
  }

  /** Whether an act of a kind can use an instrument. */
  private static boolean suits(String instrument, String kind) {
    return !(OF_TRADE.contains(instrument) && NOT_ON_TRADE.contains(kind))
        && !(instrument.equals("public_loan_or_grant") && OF_BUSINESS.contains(kind))
        && !(instrument.equals("import_tariff") && ON_EXPORTS.contains(kind))
        && !(instrument.equals("stockpile_purchase") && ON_EXPORTS.contains(kind))
        && !(instrument.equals("end_use_condition") && WITHOUT_CONDITION.contains(kind));
  }

  /** Whether another passage names an instrument of another state. */
  private boolean isOfOthers(String text, Passage passage, Mention cue, EventCandidate event) {
    if (passage.index() == event.passage().index() || event.actor().isEmpty()) {
      return false;
    }
    return actors
        .find(text, passage, cue, TaxonomyEntry.Actors.STATE)
        .map(owner -> owner.isForeignTo(event.actor().get()))
        .orElse(false);
  }

  /** Whether a cue is only part of the words for a more particular instrument. */
  private static boolean isDisplaced(Passage passage, Mention cue) {
    Set<String> stronger = DISPLACED_BY.getOrDefault(cue.tag().id(), Set.of());
    return passage.mentions().cues(EntryKind.INSTRUMENT).stream()
        .anyMatch(
            s ->
                s.span().overlaps(cue.span())
                    && (stronger.contains(s.tag().id()) || isSuspension(s, cue)));
  }

  /** Whether a ban is only part of the words for a suspension, as in 暂停实施出口管制. */
  private static boolean isSuspension(Mention suspension, Mention cue) {
    return cue.tag().id().equals("export_ban_total")
        && suspension.tag().id().equals("export_control_suspension")
        && suspension.start() == cue.start();
  }

  /** Whether a loan or a grant is told of without anybody public who would give it. */
  private static boolean isPrivateMoney(
      String text, Passage passage, Mention cue, EventCandidate event) {
    if (!cue.tag().id().equals("public_loan_or_grant")) {
      return false;
    }
    String before = Words.before(text, passage.span(), cue.start(), ANTI.length());
    boolean state = event.actor().map(a -> a.kind() == Actor.Kind.STATE).orElse(false);
    boolean support = state || event.entry().id().value().equals("public_support");
    return before.toLowerCase(Locale.ROOT).endsWith(ANTI)
        || !support && !PUBLIC.isIn(passage.words())
        || BONDS.begins(text, cue.end(), passage.span().end());
  }

  /** Whether an instrument of others is named as the reason of the act. */
  private static boolean isReason(String text, Passage passage, Mention cue) {
    String before = text.substring(Math.max(passage.span().start(), cue.start() - 40), cue.start());
    return REASON.isIn(before);
  }

  private static Optional<String> reference(List<Passage> passages) {
    for (Passage passage : passages) {
      if (passage.reference().isPresent()) {
        return passage.reference();
      }
    }
    return Optional.empty();
  }

  /** The number of a legal act that a passage names first. */
  static Optional<String> reference(String text, Passage passage) {
    if (!passage.holds(Clue.REFERENCE)) {
      return Optional.empty();
    }
    LedPattern.Search search = REFERENCE.in(passage.words());
    return search.next() ? Optional.of(search.match().group().strip()) : Optional.empty();
  }

  /** The instrument that an act of a kind is by itself, whatever words tell it. */
  private static Optional<String> implied(List<Passage> passages, EventCandidate event) {
    return switch (event.entry().id().value()) {
      case "export_control_imposed" ->
          // By the Export Control Law of China, what is controlled may leave with a licence.
          event.actor().filter(a -> a.home().equals("CHN")).map(a -> "export_licence");
      case "export_ban" -> Optional.of("export_ban_total");
      case "stockpile_action" -> Optional.of("stockpile_purchase");
      case "tariff_action" -> Optional.of("import_tariff");
      case "quota_issued" ->
          Optional.of(isOnTrade(passages, event) ? "export_quota" : "production_quota");
      default -> Optional.empty();
    };
  }

  /** Whether a quota limits what leaves the country, not what is mined. */
  private static boolean isOnTrade(List<Passage> passages, EventCandidate event) {
    for (Passage passage : passages) {
      if (passage.index() >= event.passage().index()
          && passage.index() <= event.passage().index() + 2) {
        String words = passage.words();
        if (MINED.matcher(words).find()) {
          return false;
        }
        if (SHIPPED.matcher(words).find()) {
          return true;
        }
      }
    }
    return false;
  }

  private static Instrument instrument(
      String text,
      String id,
      Passage passage,
      Mention cue,
      DateFinder dates,
      Optional<String> reference) {
    InstrumentMention mention =
        new InstrumentMention(
            new ThemeId(id),
            target(text, passage),
            scope(text, passage),
            InForce.of(text, passage, dates),
            reference);
    return new Instrument(mention, cue.span());
  }

  private static String target(String text, Passage passage) {
    for (Mention place : passage.mentions().all()) {
      boolean named =
          place.tag() instanceof Tag.Name name
              && (name.kind() == Lexicon.Kind.PLACE || name.kind() == Lexicon.Kind.ENTITY);
      if (named && TARGET.closes(Words.before(text, passage.span(), place.start(), 20))) {
        return text.substring(place.start(), place.end());
      }
    }
    return "";
  }

  private static String scope(String text, Passage passage) {
    List<Mention> materials = passage.mentions().names(Lexicon.Kind.MATERIAL);
    if (materials.isEmpty()) {
      return "";
    }
    Mention first = materials.get(0);
    int end = first.end();
    for (Mention material : materials) {
      if (material.start() - end <= 25) {
        end = Math.max(end, material.end());
      }
    }
    return text.substring(first.start(), end);
  }
}
