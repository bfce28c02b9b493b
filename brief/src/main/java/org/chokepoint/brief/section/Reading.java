package org.chokepoint.brief.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.chokepoint.metrics.actor.Holding;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.signal.ActorRef;
import org.chokepoint.model.signal.Attribution;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.Language;
import org.chokepoint.model.signal.Signal;

/**
 * What the signals of a document say together: the leading event, its actor, and distinct terms.
 */
final class Reading {

  /** Words that begin with a capital, count nothing and end as names of meetings do. */
  private static final Pattern NAME =
      Pattern.compile(
          "[A-Z]\\D*(?i:meeting|session|conference|plenum|congress|inspection|course)s?");

  private final BriefInput input;

  Reading(BriefInput input) {
    this.input = input;
  }

  /** Whether anything relevant was found. */
  boolean relevant() {
    return !input.signals().isEmpty();
  }

  /** What actors, authorities and third parties say or do, in text order. */
  List<Signal> statements() {
    return input.signals().stream()
        .filter(s -> s.attribution() != Attribution.COMMENTATOR)
        .toList();
  }

  /** What the author infers, in text order. */
  List<Signal> inferences() {
    return input.signals().stream()
        .filter(s -> s.attribution() == Attribution.COMMENTATOR)
        .toList();
  }

  /** The event the document is about: the statement with the most of its core fields read. */
  Optional<Signal> lead() {
    List<Signal> candidates = statements().isEmpty() ? input.signals() : statements();
    Optional<Signal> best = Optional.empty();
    int most = -1;
    for (Signal signal : candidates) {
      if (weight(signal) > most) {
        most = weight(signal);
        best = Optional.of(signal);
      }
    }
    return best;
  }

  private static int weight(Signal signal) {
    Signal.Event event = signal.event();
    int known = event.actor().flatMap(a -> a.value().entity()).isPresent() ? 3 : 0;
    return known
        + (event.actor().isPresent() ? 2 : 0)
        + (event.ordinal().isPresent() ? 2 : 0)
        + (event.body().isPresent() ? 1 : 0)
        + (event.date().isPresent() ? 1 : 0)
        + (signal.instruments().isEmpty() ? 0 : 1)
        + (signal.quantities().isEmpty() ? 0 : 1);
  }

  /** The actor of the leading event, as the document names it. */
  Optional<Cited<ActorRef>> actor() {
    return lead().flatMap(s -> s.event().actor());
  }

  /** Name of the actor, or neutral words if the document names none. */
  String actorName() {
    return actor().map(this::name).orElse("the actor");
  }

  /** Name of an actor: as the knowledge base calls it, or as the document does. */
  String name(Cited<ActorRef> actor) {
    return actor
        .value()
        .entity()
        .filter(id -> input.picture().findEntity(id).isPresent())
        .map(id -> new Names(input.picture()).of(id))
        .orElse(actor.value().name());
  }

  /** Whether the leading event is one of a series of meetings, which its ordinal counts. */
  boolean isNumberedMeeting(Signal lead) {
    String kind = lead.kind().value().value();
    return lead.event().ordinal().isPresent()
        && (kind.startsWith("party_") || kind.equals("operating_review"));
  }

  /**
   * What to call the leading event: the document's own words if they are an English name, else the
   * label of its kind.
   */
  String eventName(Signal lead) {
    boolean own =
        lead.language() == Language.EN
            && lead.event().ordinal().isPresent()
            && NAME.matcher(lead.kind().quote().words()).matches();
    return own ? lead.kind().quote().words() : input.labels().of(lead.kind().value());
  }

  /** Distinct values of a field over signals, each as first cited. */
  static <V> List<Cited<V>> distinct(List<Signal> signals, Function<Signal, List<Cited<V>>> field) {
    Map<V, Cited<V>> first = new LinkedHashMap<>();
    for (Signal signal : signals) {
      field.apply(signal).forEach(cited -> first.putIfAbsent(cited.value(), cited));
    }
    return new ArrayList<>(first.values());
  }

  /** Commodities to measure: those the document names, then those the actor holds most of. */
  List<String> commodities() {
    Set<String> commodities = new LinkedHashSet<>();
    for (Cited<MaterialId> material : distinct(input.signals(), Signal::materials)) {
      commodities.add(material.value().value());
    }
    input
        .profile()
        .ifPresent(
            p ->
                p.holdings().stream()
                    .map(Holding::good)
                    .forEach(good -> commodities.add(good.commodity())));
    return new ArrayList<>(commodities);
  }
}
