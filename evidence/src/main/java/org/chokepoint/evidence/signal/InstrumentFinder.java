package org.chokepoint.evidence.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.mention.Tag;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.text.DateFinder;
import org.chokepoint.evidence.text.FoundDate;
import org.chokepoint.evidence.text.Words;
import org.chokepoint.model.id.ThemeId;
import org.chokepoint.model.signal.DateSpan;
import org.chokepoint.model.signal.InstrumentMention;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Span;

/** Finds the instruments of passages with target, scope, dates in force and legal reference. */
final class InstrumentFinder {

  /** An instrument with the words that name it. */
  record Instrument(InstrumentMention mention, Span span) {}

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:商务部|海关总署|商务部、?\\s?海关总署|国务院|工业和信息化部|自然资源部)?\\s?(?:公告)?\\s?(?:[（(〔\\[]?20\\d\\d[）)〕\\]]?年?)\\s?第\\s?\\d+\\s?号(?:公告|令)?"
              + "|国务院令第\\s?\\d+\\s?号"
              + "|工信部联?\\S{0,4}〔20\\d\\d〕\\d+号"
              + "|(?:MOFCOM(?:[-/ ](?:and )?GACC?)?\\s)?(?:Joint )?(?:Announcements?|Notices?|Orders?|Decrees?)\\s(?:Nos?\\.?\\s?)?\\d+(?:(?:,| and|/)\\s?\\d+)*(?:\\s?(?:of|/|\\()\\s?20\\d\\d\\)?)?"
              + "|(?:No|Nos)\\.\\s?\\d{1,4}(?:\\s(?:of|/)\\s?20\\d\\d)?"
              + "|Regulation \\(EU\\) 20\\d\\d/\\d+|State Council (?:Decree|Order) No\\. ?\\d+",
          Pattern.CASE_INSENSITIVE);
  private static final String[] REFERENCE_HINTS = {
    "号", "No", "nnouncement", "otice", "Order", "ecree", "Regulation (EU)"
  };
  private static final Pattern REASON =
      Pattern.compile(
          "(?i)(?:in response to|in retaliation for|because of|针对|应对|因应|回应)[^,，.。]{0,24}$");
  private static final Pattern STARTS =
      Pattern.compile(
          "(?i)(?:effective|take effect|takes effect|took effect|in force|from|starting|beginning|as of|effect on|since|自)\\W{0,3}(?:\\w+\\s){0,2}$");
  private static final Pattern ENDS =
      Pattern.compile("(?i)(?:until|till|through|to|at least until|expire[sd]? on|至|到)\\s?$");
  private static final Pattern TARGET =
      Pattern.compile(
          "(?i)(?:\\bto|\\bagainst|\\bfor|\\bshipments? to|\\bon|\\btargeting|\\bfrom|对|向)\\s(?:the\\s)?$|[对向]$");

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
          Set.of("general_licence", "scrap_export_restriction"),
          "export_ban_total",
          Set.of("scrap_export_restriction"),
          "import_tariff",
          Set.of("export_tax"),
          "production_quota",
          Set.of("export_quota"));

  private InstrumentFinder() {}

  /** The instruments of passages, each kind once, in order of their place. */
  static List<Instrument> find(
      String text, List<Passage> passages, EventCandidate event, DateFinder dates) {
    boolean ofCompany = event.actor().map(a -> a.kind() != Actor.Kind.STATE).orElse(false);
    boolean aside = Prominence.isAside(text, event.passage(), event.cue());
    Map<String, Instrument> found = new LinkedHashMap<>();
    boolean named =
        passages.stream().anyMatch(p -> !p.mentions().cues(EntryKind.INSTRUMENT).isEmpty());
    Optional<String> reference = named ? reference(text, passages) : Optional.empty();
    for (Passage passage : passages) {
      for (Mention cue : passage.mentions().cues(EntryKind.INSTRUMENT)) {
        if (!found.containsKey(cue.tag().id())
            && !Modality.negated(text, passage, cue)
            && !(ofCompany && !OF_COMPANIES.contains(cue.tag().id()))
            && !isReason(text, passage, cue)
            && !Modality.conditional(text, passage, cue)
            && (aside || !Prominence.isAside(text, passage, cue))
            && !isDisplaced(passage, cue)) {
          found.put(cue.tag().id(), instrument(text, passage, cue, dates, reference));
        }
      }
    }
    return new ArrayList<>(found.values());
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

  /** Whether an instrument of others is named as the reason of the act. */
  private static boolean isReason(String text, Passage passage, Mention cue) {
    String before = text.substring(Math.max(passage.span().start(), cue.start() - 40), cue.start());
    return REASON.matcher(before).find();
  }

  private static Optional<String> reference(String text, List<Passage> passages) {
    for (Passage passage : passages) {
      if (!Words.any(text, passage.span(), REFERENCE_HINTS)) {
        continue;
      }
      Matcher m = REFERENCE.matcher(text).region(passage.span().start(), passage.span().end());
      if (m.find()) {
        return Optional.of(m.group().strip());
      }
    }
    return Optional.empty();
  }

  private static Instrument instrument(
      String text, Passage passage, Mention cue, DateFinder dates, Optional<String> reference) {
    InstrumentMention mention =
        new InstrumentMention(
            new ThemeId(cue.tag().id()),
            target(text, passage),
            scope(text, passage),
            inForce(text, passage, dates),
            reference);
    return new Instrument(mention, cue.span());
  }

  private static String target(String text, Passage passage) {
    for (Mention place : passage.mentions().all()) {
      boolean named =
          place.tag() instanceof Tag.Name name
              && (name.kind() == Lexicon.Kind.PLACE || name.kind() == Lexicon.Kind.ENTITY);
      String before =
          text.substring(Math.max(passage.span().start(), place.start() - 20), place.start());
      if (named && TARGET.matcher(before).find()) {
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

  private static Optional<DateSpan> inForce(String text, Passage passage, DateFinder dates) {
    LocalDate from = null;
    LocalDate to = null;
    for (FoundDate date : dates.find(text, passage.span())) {
      String before =
          text.substring(
              Math.max(passage.span().start(), date.span().start() - 30), date.span().start());
      if (ENDS.matcher(before).find()) {
        to = date.date().to();
      } else if (from == null && STARTS.matcher(before).find()) {
        from = date.date().from();
      }
    }
    if (from == null && to == null) {
      return Optional.empty();
    }
    LocalDate start = from == null ? to : from;
    LocalDate end = to == null ? start : to;
    if (start == null || end == null || end.isBefore(start)) {
      return Optional.empty();
    }
    return Optional.of(new DateSpan(start, end));
  }

  /** Whether a date says from or until when something holds, not when it happened. */
  static boolean isTerm(String text, Passage passage, FoundDate date) {
    String before =
        text.substring(
            Math.max(passage.span().start(), date.span().start() - 30), date.span().start());
    return STARTS.matcher(before).find() || ENDS.matcher(before).find();
  }
}
