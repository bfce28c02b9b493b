package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.evidence.mention.MentionFinder;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.signal.Certainty;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.signal.Signal;

/**
 * Reads signals from documents: who did or said what, each field with the words it was read from.
 * The first signal is what the document is mainly about; the others follow in order of their place,
 * comments last. A document that is not about critical minerals has no signals. Safe for use by
 * several threads.
 */
public final class SignalReader {

  private static final double MINOR = 5;
  private static final int WEIGHTY = 6;

  private final Organisations organisations;
  private final PassageReader passages;
  private final EventFinder events;
  private final SignalAssembler assembler;
  private final CommentReader comments;

  /** A reader for the names of a lexicon and the cues of a taxonomy. */
  public SignalReader(Taxonomy taxonomy, Lexicon lexicon) {
    Organisations organisations = new Organisations(lexicon);
    this.organisations = organisations;
    this.passages = new PassageReader(new MentionFinder(taxonomy, lexicon));
    this.events = new EventFinder(taxonomy, new ActorFinder(organisations));
    this.assembler = new SignalAssembler(taxonomy, organisations);
    this.comments = new CommentReader(taxonomy);
  }

  /** The signals of a document; the failures name what had to be left out. */
  public WithFailures<List<Signal>> read(Document document) {
    List<Passage> all = passages.read(document);
    Relevance relevance = new Relevance(all, organisations);
    List<EventCandidate> candidates = new ArrayList<>();
    for (EventCandidate candidate : events.find(document.text(), all)) {
      if (relevance.admits(candidate)) {
        candidates.add(candidate);
      }
    }
    List<Signal> signals = new ArrayList<>();
    List<EventCandidate> chosen = choose(candidates);
    for (EventCandidate candidate : chosen) {
      signals.add(assembler.assemble(document, candidate, all, chosen));
    }
    signals.addAll(comments.read(document, all, relevance));
    return WithFailures.complete(List.copyOf(signals));
  }

  /** The best statement of every event, the main event first. */
  private static List<EventCandidate> choose(List<EventCandidate> candidates) {
    Map<String, EventCandidate> best = new LinkedHashMap<>();
    for (EventCandidate candidate : candidates) {
      best.merge(candidate.key(), candidate, (a, b) -> b.score() > a.score() ? b : a);
    }
    List<EventCandidate> ranked = new ArrayList<>(best.values());
    ranked.sort(Comparator.comparingDouble(EventCandidate::score).reversed());
    List<EventCandidate> chosen = new ArrayList<>();
    for (EventCandidate candidate : ranked) {
      boolean main = chosen.isEmpty();
      if (main || isEventOfItsOwn(candidate, chosen)) {
        chosen.add(candidate);
      }
    }
    if (chosen.size() > 2) {
      List<EventCandidate> others = chosen.subList(1, chosen.size());
      others.sort(
          Comparator.comparingInt((EventCandidate c) -> c.passage().index())
              .thenComparing(c -> c.cue().span()));
    }
    return chosen;
  }

  private static boolean isEventOfItsOwn(EventCandidate candidate, List<EventCandidate> chosen) {
    boolean firm =
        candidate.certainty() == Certainty.DONE || candidate.certainty() == Certainty.ANNOUNCED;
    boolean named = candidate.actor().map(a -> !a.carried()).orElse(false);
    return firm
        && named
        && candidate.entry().effect().salience() >= WEIGHTY
        && candidate.score() >= chosen.get(0).score() - MINOR
        && !repeats(candidate, chosen);
  }

  /** Whether an event says again, or says against, what a chosen one says. */
  private static boolean repeats(EventCandidate candidate, List<EventCandidate> chosen) {
    return chosen.stream()
        .anyMatch(
            c ->
                c.entry().id().equals(candidate.entry().id())
                    || c.sameAct(candidate)
                    || c.entry().id().value().equals("denial")
                    || c.entry().effect().polarity() * candidate.entry().effect().polarity() < 0
                    || c.passage().index() == candidate.passage().index()
                    || candidate.passage().voice() == Passage.Voice.BACKGROUND);
  }
}
