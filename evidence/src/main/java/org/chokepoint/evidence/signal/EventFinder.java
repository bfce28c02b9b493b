package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.evidence.taxonomy.TaxonomyEntry;
import org.chokepoint.evidence.taxonomy.TaxonomyEntry.Actors;
import org.chokepoint.model.id.ThemeId;
import org.chokepoint.model.signal.Certainty;

/** Finds the events that passages state, with their actors. */
final class EventFinder {

  private static final String DENIAL = "denial";
  private static final Set<String> EXPORT_ACTS = Set.of("export_control_imposed", "export_ban");
  private static final int NEAR = 3;
  private static final int OBJECT = 12;
  private static final int HEAD = 14;

  private final Taxonomy taxonomy;
  private final ActorFinder actors;

  EventFinder(Taxonomy taxonomy, ActorFinder actors) {
    this.taxonomy = taxonomy;
    this.actors = actors;
  }

  /** The candidates of a document, in order of their place. */
  List<EventCandidate> find(String text, List<Passage> passages) {
    List<EventCandidate> found = new ArrayList<>();
    Topic topic = new Topic(text, actors);
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (passage.states()) {
        List<Passage> near = passages.subList(i, Math.min(passages.size(), i + NEAR));
        for (EventCandidate candidate : inPassage(text, passage, topic)) {
          found.add(candidate.withActor(actors.ministry(candidate.actor(), near)));
        }
        topic.hear(passage);
      }
    }
    return found;
  }

  private List<EventCandidate> inPassage(String text, Passage passage, Topic topic) {
    Map<String, List<Mention>> cues = cues(passage);
    List<EventCandidate> found = new ArrayList<>();
    boolean denied = cues.containsKey(DENIAL);
    for (Map.Entry<String, List<Mention>> e : cues.entrySet()) {
      if (denied && !e.getKey().equals(DENIAL)) {
        continue;
      }
      e.getValue().stream()
          .flatMap(cue -> candidate(text, passage, cue, topic).stream())
          .findFirst()
          .ifPresent(found::add);
    }
    return found;
  }

  /** The cues of every kind, without those that another kind's cue overrules. */
  private Map<String, List<Mention>> cues(Passage passage) {
    List<Mention> all =
        passage.mentions().cues(EntryKind.EVENT).stream()
            .filter(cue -> !isOfScrap(passage, cue))
            .toList();
    Map<String, List<Mention>> kinds = new LinkedHashMap<>();
    for (Mention cue : all) {
      if (all.stream().noneMatch(other -> beats(other, cue))) {
        kinds.computeIfAbsent(cue.tag().id(), id -> new ArrayList<>()).add(cue);
      }
    }
    kinds.values().forEach(EventFinder::tighterFirst);
    return kinds;
  }

  /** Whether a control is only one on scrap, which a buyer makes to keep it at home. */
  private static boolean isOfScrap(Passage passage, Mention cue) {
    return EXPORT_ACTS.contains(cue.tag().id())
        && passage.mentions().cues(EntryKind.INSTRUMENT, "scrap_export_restriction").stream()
            .anyMatch(i -> i.span().overlaps(cue.span()));
  }

  /** Puts a cue that stands within another in front of it. */
  private static void tighterFirst(List<Mention> cues) {
    for (int i = 0; i + 1 < cues.size(); i++) {
      if (cues.get(i).span().contains(cues.get(i + 1).span())) {
        Collections.swap(cues, i, i + 1);
      }
    }
  }

  private boolean beats(Mention other, Mention cue) {
    if (other.tag().id().equals(cue.tag().id())) {
      return false;
    }
    int mine = polarity(cue);
    int theirs = polarity(other);
    boolean loosens =
        theirs < 0
            && mine > 0
            && (other.start() <= cue.start()
                || other.start() <= cue.end() && !other.span().overlaps(cue.span()));
    boolean together = other.start() == cue.start();
    boolean ownObject = together && hasOwnObject(cue, other);
    boolean longer =
        other.span().contains(cue.span())
            && !other.span().equals(cue.span())
            && !ownObject
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
    return taxonomy.get(new ThemeId(cue.tag().id()));
  }

  private Optional<EventCandidate> candidate(
      String text, Passage passage, Mention cue, Topic topic) {
    TaxonomyEntry entry = entry(cue);
    boolean denial = entry.id().value().equals(DENIAL);
    if (!denial
        && (Modality.negated(text, passage, cue) || Modality.hypothetical(text, passage, cue))) {
      return Optional.empty();
    }
    Optional<Actor> actor = actor(text, passage, cue, entry, topic);
    Actors wanted = entry.effect().actors();
    if (actor.isEmpty() && wanted != Actors.OPTIONAL && wanted != Actors.NONE) {
      return Optional.empty();
    }
    Certainty certainty = denial ? Certainty.DENIED : Modality.certainty(text, passage, cue);
    return Optional.of(
        new EventCandidate(
            entry, cue, passage, actor, certainty, ordinal(text, passage, cue, entry)));
  }

  private static Optional<Ordinal> ordinal(
      String text, Passage passage, Mention cue, TaxonomyEntry entry) {
    boolean counted =
        entry.effect().body().isPresent() || entry.id().value().equals("quota_issued");
    return counted ? Ordinal.of(text, passage, cue) : Optional.empty();
  }

  private Optional<Actor> actor(
      String text, Passage passage, Mention cue, TaxonomyEntry entry, Topic topic) {
    Actors wanted = entry.effect().actors();
    if (wanted == Actors.NONE) {
      return Optional.empty();
    }
    Optional<Actor> named = actors.find(text, passage, cue, wanted);
    if (named.isEmpty() && entry.id().value().equals("party_inspection")) {
      named = actors.inspected(passage);
    }
    return named.isPresent() ? named : topic.actor(passage, cue, wanted);
  }
}
