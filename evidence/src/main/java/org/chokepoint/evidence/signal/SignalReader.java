package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chokepoint.evidence.mention.MentionFinder;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.evidence.text.ScriptTable;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.id.ThemeId;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Language;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.signal.Signal;

/**
 * Reads signals from documents: who did or said what, each field with the words it was read from.
 * The first signal is what the document is mainly about; the others follow in order of their place,
 * comments last. A document that is not about critical minerals has no signals. Safe for use by
 * several threads.
 */
public final class SignalReader {

  private final Organisations organisations;
  private final PassageReader passages;
  private final EventFinder events;
  private final SignalAssembler assembler;
  private final CommentReader comments;
  private final ReaderDepth depth;

  /** A reader for the names of a lexicon and the cues of a taxonomy that hears by meaning. */
  public SignalReader(Taxonomy taxonomy, Lexicon lexicon) {
    this(taxonomy, lexicon, ReaderDepth.MEANING);
  }

  /** A reader for the names of a lexicon and the cues of a taxonomy. */
  public SignalReader(Taxonomy taxonomy, Lexicon lexicon, ReaderDepth depth) {
    this.depth = depth;
    Organisations organisations = new Organisations(lexicon);
    this.organisations = organisations;
    this.passages = new PassageReader(new MentionFinder(taxonomy, lexicon));
    ActorFinder actors = new ActorFinder(organisations);
    this.events = new EventFinder(taxonomy, actors);
    InstrumentFinder instruments = new InstrumentFinder(taxonomy, actors);
    this.assembler = new SignalAssembler(taxonomy, organisations, instruments);
    this.comments = new CommentReader(taxonomy, instruments);
  }

  /** The signals of a document; the failures name what had to be left out. */
  public WithFailures<List<Signal>> read(Document document) {
    Document plain = simplified(document);
    Citing citing = new Citing(document);
    List<Passage> all = passages.read(plain);
    Relevance relevance = new Relevance(all, organisations);
    Guesses guesses =
        new Guesses(
            plain.text(),
            all,
            relevance.touches(all) || isOfTrade(all) ? depth : ReaderDepth.WORDS);
    List<EventCandidate> candidates = candidates(plain.text(), all, relevance, guesses);
    List<Signal> signals = new ArrayList<>();
    boolean titled = LearnedEvents.isOpinionPiece(all, guesses);
    boolean opinion = titled || OpinionPieces.isOne(all);
    List<EventCandidate> likely =
        new Choice(new Prominence(plain.text(), all, guesses)).of(candidates);
    List<EventCandidate> chosen =
        titled ? List.of() : opinion ? OpinionPieces.told(likely) : likely;
    for (EventCandidate candidate : chosen) {
      signals.add(assembler.assemble(plain, candidate, all, chosen, guesses, citing));
    }
    signals.addAll(comments.read(plain, all, relevance, chosen, opinion, guesses, citing));
    return WithFailures.complete(List.copyOf(signals));
  }

  /** Whether a short text is of the trade though it names no mineral. */
  private static boolean isOfTrade(List<Passage> passages) {
    return Topic.isShort(passages) && passages.stream().anyMatch(Relevance::isOfTrade);
  }

  private List<EventCandidate> candidates(
      String text, List<Passage> all, Relevance relevance, Guesses guesses) {
    List<EventCandidate> heard = admitted(events.find(text, all, guesses), relevance, guesses);
    List<EventCandidate> found =
        heard.isEmpty() ? admitted(events.unheard(text, all, guesses), relevance, guesses) : heard;
    return !found.isEmpty() && LearnedEvents.tellsNothing(all, guesses) ? List.of() : found;
  }

  private static List<EventCandidate> admitted(
      List<EventCandidate> candidates, Relevance relevance, Guesses guesses) {
    return candidates.stream()
        .filter(
            c ->
                !guesses.isOfShortText() || !LearnedEvents.isCertainlyOpinion(c.passage(), guesses))
        .filter(
            c ->
                relevance.admits(c)
                    || relevance.touches(c.passage())
                        && (LearnedEvents.isCertain(c, guesses)
                            || LearnedEvents.isBorneOut(c, guesses))
                    || LearnedEvents.isBeyondDoubt(c, guesses))
        .toList();
  }

  /**
   * The kinds of all events that a document tells, in order of their place, whether or not it is
   * about critical minerals; to hold the reader against sets of general news.
   */
  public List<ThemeId> kinds(Document document) {
    Document plain = simplified(document);
    List<Passage> all = passages.read(plain);
    Guesses guesses = new Guesses(plain.text(), all, ReaderDepth.WORDS);
    return events.find(plain.text(), all, guesses).stream().map(c -> c.entry().id()).toList();
  }

  /** Words of Taiwan and Hong Kong with those of the mainland, which are as long. */
  private static final Map<String, String> MAINLAND =
      Map.of(
          "计画", "计划", "规画", "规划", "企画", "企划", "资讯", "信息", "合约", "合同", "数位", "数字", "智慧", "智能", "晶片",
          "芯片", "品质", "质量");

  /** The document in simplified script, character by character, so that offsets stay. */
  static Document simplified(Document document) {
    if (document.language() != Language.ZH_HANT) {
      return document;
    }
    char[] text = document.text().toCharArray();
    for (int i = 0; i < text.length; i++) {
      text[i] = ScriptTable.standard().simplify(text[i]);
    }
    return new Document(
        document.id(),
        document.origin(),
        document.mediaType(),
        document.language(),
        document.title(),
        document.published(),
        document.authors(),
        mainland(new String(text)));
  }

  private static String mainland(String text) {
    String plain = text;
    for (Map.Entry<String, String> word : MAINLAND.entrySet()) {
      plain = plain.replace(word.getKey(), word.getValue());
    }
    return plain;
  }
}
