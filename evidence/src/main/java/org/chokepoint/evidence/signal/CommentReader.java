package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.mention.Tag;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.evidence.text.DateFinder;
import org.chokepoint.evidence.text.LedPattern;
import org.chokepoint.model.id.SignalId;
import org.chokepoint.model.id.ThemeId;
import org.chokepoint.model.signal.Attribution;
import org.chokepoint.model.signal.Certainty;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.InstrumentMention;
import org.chokepoint.model.signal.LeverKind;
import org.chokepoint.model.signal.ResponseKind;
import org.chokepoint.model.signal.Signal;

/**
 * Reads what an author infers: levers an actor may pull and responses the author calls for. Such
 * signals name no actor, so that an inference never becomes somebody's statement.
 */
final class CommentReader {

  private static final ThemeId KIND = new ThemeId("commentary");

  /** How many comments of a longer text are asked by their meaning, and how many sentences else. */
  private static final int ASKED = 4;

  /** Up to which sentence a text tells its news. */
  private static final int LEAD = 2;

  /** From which probability by words a sentence amid a report is asked whether it comments. */
  private static final double MAY_COMMENT = 0.05;

  /** From which probability by meaning it does. */
  private static final double COMMENTS = 0.5;

  private static final LedPattern OF_SUPPLY =
      new LedPattern(
          Pattern.compile(
              "(?i)\\b(?:buyer|customer|purchas|suppl|ship|export|deliver|pric|volume|material|metal|ore\\b|ores\\b|oxide|magnet"
                  + "|rare earth|licen[cs]|permit|quota|stock|sourc|feed|tonne|contract)"
                  + "|买|客户|采购|供应|供货|断供|货|价|出口|矿|磁|稀土|材料|金属|许可|配额|库存|订单|合同"));

  private static final int SHORTEST = 30;
  private static final int SHORTEST_CHINESE = 10;

  private final Taxonomy taxonomy;
  private final InstrumentFinder finder;

  CommentReader(Taxonomy taxonomy, InstrumentFinder finder) {
    this.taxonomy = taxonomy;
    this.finder = finder;
  }

  /**
   * The comments of a document that touch a lever or call for a response; of one that tells nothing
   * else, the first that says whose opinion it is.
   *
   * @param told the events that the document tells
   * @param opinion whether the document says of itself that it is an opinion
   * @param guesses what the learned models say of its passages
   */
  List<Signal> read(
      Document document,
      List<Passage> passages,
      Relevance relevance,
      List<EventCandidate> told,
      boolean opinion,
      Guesses guesses,
      Citing citing) {
    List<Signal> found = new ArrayList<>();
    int left = ASKED;
    int aside = ASKED;
    for (Passage passage : passages) {
      boolean ofMatter =
          relevance.admits(passage) || !told.isEmpty() && passage.voice() == Passage.Voice.COMMENT;
      boolean comments = ofMatter && isComment(document.text(), passage, told);
      boolean asks = !guesses.isOfShortText() && speaksOfSupply(passage);
      if (comments) {
        boolean asked = asks && left > 0 && passage.voice() == Passage.Voice.COMMENT;
        left -= asked ? 1 : 0;
        Inferred inferred =
            asked || guesses.isOfShortText() ? guesses.inferences(passage) : Inferred.NOTHING;
        comment(document, passage, inferred, citing).ifPresent(found::add);
      } else if (asks && aside > 0 && mayComment(passage, told, guesses)) {
        aside--;
        if (guesses.byMeaning(passage).probability(KIND.value()) >= COMMENTS) {
          comment(document, passage, guesses.inferences(passage), citing).ifPresent(found::add);
        }
      }
    }
    if (told.isEmpty() && found.isEmpty()) {
      passages.stream()
          .filter(p -> opinion && relevance.admitsOpinion(p) || isOpinion(p, relevance, guesses))
          .findFirst()
          .ifPresent(p -> found.add(opinion(document, p, guesses, citing)));
    }
    return found;
  }

  /** Whether the words of a passage that tells no event could be a comment amid a report. */
  private static boolean mayComment(Passage passage, List<EventCandidate> told, Guesses guesses) {
    return guesses.byMeaning()
        && passage.voice() == Passage.Voice.FACT
        && passage.index() > LEAD
        && told.stream().noneMatch(e -> e.passage().index() == passage.index())
        && guesses.byWords(passage).probability(KIND.value()) >= MAY_COMMENT;
  }

  private static boolean isOpinion(Passage passage, Relevance relevance, Guesses guesses) {
    boolean voiced =
        passage.has(EntryKind.VOICE, "opinion") || LearnedEvents.isOpinion(passage, guesses);
    return voiced
            && !passage.has(EntryKind.VOICE, "conditional")
            && relevance.admitsOpinion(passage)
        || relevance.touches(passage) && LearnedEvents.isCertainlyOpinion(passage, guesses)
        || LearnedEvents.isOpinionBeyondDoubt(passage, guesses);
  }

  /** A comment by voice, or a statement that tells no event and imagines one. */
  private static boolean isComment(String text, Passage passage, List<EventCandidate> told) {
    if (passage.voice() == Passage.Voice.COMMENT) {
      return true;
    }
    return passage.states()
        && told.stream().noneMatch(e -> e.passage().index() == passage.index())
        && Modality.mayBeHypothetical(passage)
        && passage.mentions().all().stream()
            .filter(CommentReader::isAct)
            .anyMatch(e -> Modality.hypothetical(text, passage, e));
  }

  private static boolean isAct(Mention mention) {
    return mention.tag() instanceof Tag.Cued cued
        && (cued.kind() == EntryKind.EVENT || cued.kind() == EntryKind.LEVER);
  }

  /** Whether a passage says enough to infer anything, and speaks of what is sold and bought. */
  private static boolean speaksOfSupply(Passage passage) {
    return passage.span().length() >= (passage.holdsHan() ? SHORTEST_CHINESE : SHORTEST)
        && OF_SUPPLY.isIn(passage.words());
  }

  private Optional<Signal> comment(
      Document document, Passage passage, Inferred inferred, Citing citing) {
    List<Cited<LeverKind>> levers = levers(passage, inferred, citing);
    List<Cited<ResponseKind>> responses =
        passage.voice() == Passage.Voice.COMMENT || inferred != Inferred.NOTHING
            ? Responses.ofComment(passage, inferred, citing)
            : List.of();
    if (levers.isEmpty() && responses.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(signal(document, passage, inferred, levers, responses, citing));
  }

  /** An opinion, though it may infer nothing. */
  private Signal opinion(Document document, Passage passage, Guesses guesses, Citing citing) {
    Inferred inferred = guesses.isOfShortText() ? guesses.inferences(passage) : Inferred.NOTHING;
    return signal(
        document,
        passage,
        inferred,
        levers(passage, inferred, citing),
        Responses.ofComment(passage, inferred, citing),
        citing);
  }

  private Signal signal(
      Document document,
      Passage passage,
      Inferred inferred,
      List<Cited<LeverKind>> levers,
      List<Cited<ResponseKind>> responses,
      Citing citing) {
    boolean urges =
        levers.isEmpty() && !responses.isEmpty() || passage.has(EntryKind.CERTAINTY, "urged");
    return new Signal(
        SignalId.of(
            document.id(),
            KIND,
            Attribution.COMMENTATOR.name(),
            passage.span().start(),
            passage.span().end()),
        document.id(),
        document.language(),
        citing.cite(KIND, passage.span()),
        Attribution.COMMENTATOR,
        urges ? Certainty.URGED : Certainty.SPECULATED,
        0,
        citing.quote(passage.span()),
        new Signal.Event(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        themes(document, passage, inferred, citing),
        instruments(document, passage, inferred, citing),
        levers,
        responses,
        taxonomy.get(KIND).label().en());
  }

  private List<Cited<ThemeId>> themes(
      Document document, Passage passage, Inferred inferred, Citing citing) {
    Map<String, Cited<ThemeId>> found = new LinkedHashMap<>();
    Stream.concat(
            passage.mentions().outermost(EntryKind.THEME).stream()
                .filter(m -> !Lookalikes.isNoTheme(document.text(), passage, m)),
            LearnedEvents.labels(
                EntryKind.THEME, LearnedEvents.TAKEN_UP, inferred.labels(), taxonomy))
        .forEach(
            cue ->
                found.computeIfAbsent(
                    cue.tag().id(), t -> citing.cite(new ThemeId(t), cue.span())));
    return List.copyOf(found.values());
  }

  private List<Cited<InstrumentMention>> instruments(
      Document document, Passage passage, Inferred inferred, Citing citing) {
    DateFinder dates = new DateFinder(document.published(), OptionalInt.empty());
    return finder.spokenOf(document.text(), passage, dates, inferred.labels()).stream()
        .map(i -> citing.cite(i.mention(), i.span()))
        .toList();
  }

  private List<Cited<LeverKind>> levers(Passage passage, Inferred inferred, Citing citing) {
    Map<LeverKind, Cited<LeverKind>> found = new EnumMap<>(LeverKind.class);
    for (Mention mention : passage.mentions().cues(EntryKind.LEVER)) {
      LeverKind kind =
          switch (mention.tag().id()) {
            case "lever_pricing" -> LeverKind.PRICE;
            case "lever_supply_terms" -> LeverKind.SUPPLY_TERMS;
            default -> LeverKind.ACCESS;
          };
      found.computeIfAbsent(kind, k -> citing.cite(k, mention.span()));
    }
    if (found.isEmpty()) {
      for (Mention act : passage.mentions().cues(EntryKind.EVENT)) {
        if (EventCues.EXPORT_ACTS.contains(act.tag().id())) {
          taxonomy
              .get(act.tag().id())
              .effect()
              .levers()
              .forEach(lever -> found.computeIfAbsent(lever, k -> citing.cite(k, act.span())));
        }
      }
    }
    for (LeverKind lever : LeverKind.values()) {
      inferred
          .words(lever.name())
          .ifPresent(words -> found.computeIfAbsent(lever, k -> citing.cite(k, words)));
    }
    return List.copyOf(found.values());
  }
}
