package org.chokepoint.evidence.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chokepoint.model.signal.Certainty;
import org.chokepoint.model.signal.Signal;

/**
 * Finds changes among acts:
 *
 * <ul>
 *   <li>new instrument: an actor names or uses, undenied, a policy instrument that none of its acts
 *       before did;
 *   <li>index jump: the acts of the period add J = sum of w(i) p(i) to an actor's tightening index,
 *       |J| is at least {@value #JUMP} and more than twice its standard deviation sqrt(sum w (1 -
 *       w) p^2);
 *   <li>new actor in a chain: an actor acts on a material that others have acted on before, and it
 *       has not.
 * </ul>
 *
 * <p>Only acts of an actor or authority count, never a commentator's words.
 */
public final class Alerts {

  /** Smallest change of the index that is a jump. */
  public static final double JUMP = 1.5;

  private Alerts() {}

  /**
   * The changes of a period.
   *
   * @param acts all acts known, also those before the period
   * @param from first day
   * @param to last day
   */
  public static List<Alert> of(List<DatedSignal> acts, LocalDate from, LocalDate to) {
    return of(
        acts.stream().filter(d -> d.date().isBefore(from)).toList(),
        acts.stream().filter(d -> !d.date().isBefore(from) && !d.date().isAfter(to)).toList());
  }

  /**
   * The changes that new acts bring.
   *
   * @param known acts known before
   * @param fresh new acts, earliest first
   */
  public static List<Alert> of(List<DatedSignal> known, List<DatedSignal> fresh) {
    List<DatedSignal> before = known.stream().filter(Alerts::counts).toList();
    List<DatedSignal> now = fresh.stream().filter(Alerts::counts).toList();
    List<Alert> alerts = new ArrayList<>();
    newInstruments(before, now, alerts);
    jumps(now, alerts);
    newActors(before, now, alerts);
    alerts.sort(
        Comparator.comparing(Alert::date)
            .thenComparing(Alert::rule)
            .thenComparing(Alert::actor)
            .thenComparing(Alert::subject));
    return List.copyOf(alerts);
  }

  private static boolean counts(DatedSignal act) {
    return act.signal().attribution().movesIndex() && act.signal().certainty() != Certainty.DENIED;
  }

  private static void newInstruments(
      List<DatedSignal> before, List<DatedSignal> now, List<Alert> alerts) {
    Set<String> known = new HashSet<>();
    before.forEach(d -> instruments(d.signal()).forEach(i -> known.add(actor(d) + "|" + i)));
    for (DatedSignal d : now) {
      for (String instrument : instruments(d.signal())) {
        if (d.signal().event().actor().isPresent() && known.add(actor(d) + "|" + instrument)) {
          alerts.add(
              new Alert(
                  Alert.Rule.NEW_INSTRUMENT,
                  actor(d),
                  instrument,
                  d.date(),
                  name(d) + " takes up an instrument for the first time: " + words(instrument),
                  List.of(d.signal().id())));
        }
      }
    }
  }

  private static void jumps(List<DatedSignal> now, List<Alert> alerts) {
    Map<String, List<DatedSignal>> byActor = new TreeMap<>();
    for (DatedSignal d : now) {
      if (d.signal().polarity() != 0 && d.signal().event().actor().isPresent()) {
        byActor.computeIfAbsent(actor(d), k -> new ArrayList<>()).add(d);
      }
    }
    byActor.forEach((actor, acts) -> jump(actor, acts).ifPresent(alerts::add));
  }

  private static Optional<Alert> jump(String actor, List<DatedSignal> acts) {
    double jump = 0;
    double variance = 0;
    for (DatedSignal d : acts) {
      double w = d.signal().certainty().weight();
      double p = d.signal().polarity();
      jump += w * p;
      variance += w * (1 - w) * p * p;
    }
    double deviation = Math.sqrt(variance);
    if (Math.abs(jump) < JUMP || Math.abs(jump) <= 2 * deviation) {
      return Optional.empty();
    }
    DatedSignal last = acts.get(acts.size() - 1);
    return Optional.of(
        new Alert(
            Alert.Rule.INDEX_JUMP,
            actor,
            "",
            last.date(),
            String.format(
                Locale.ROOT,
                "%s moves its tightening index by %+.1f ± %.1f with %d %s",
                name(last),
                jump,
                deviation,
                acts.size(),
                acts.size() == 1 ? "act" : "acts"),
            acts.stream().map(d -> d.signal().id()).toList()));
  }

  private static void newActors(
      List<DatedSignal> before, List<DatedSignal> now, List<Alert> alerts) {
    Set<String> chains = new HashSet<>();
    Set<String> known = new HashSet<>();
    for (DatedSignal d : before) {
      for (String material : materials(d.signal())) {
        chains.add(material);
        known.add(actor(d) + "|" + material);
      }
    }
    Map<String, List<DatedSignal>> fresh = new LinkedHashMap<>();
    for (DatedSignal d : now) {
      for (String material : materials(d.signal())) {
        boolean isNew = chains.contains(material) && !known.contains(actor(d) + "|" + material);
        if (isNew && d.signal().event().actor().isPresent()) {
          fresh.computeIfAbsent(actor(d) + "|" + material, k -> new ArrayList<>()).add(d);
        }
      }
    }
    fresh.forEach(
        (key, acts) -> {
          DatedSignal first = acts.get(0);
          String material = key.substring(key.lastIndexOf('|') + 1);
          alerts.add(
              new Alert(
                  Alert.Rule.NEW_ACTOR_IN_CHAIN,
                  actor(first),
                  material,
                  first.date(),
                  name(first) + " acts on " + words(material) + " for the first time",
                  acts.stream().map(d -> d.signal().id()).toList()));
        });
  }

  private static List<String> instruments(Signal s) {
    return s.instruments().stream().map(i -> i.value().kind().value()).distinct().sorted().toList();
  }

  private static List<String> materials(Signal s) {
    return s.materials().stream().map(m -> m.value().value()).distinct().sorted().toList();
  }

  private static String actor(DatedSignal d) {
    return d.signal()
        .event()
        .actor()
        .map(a -> a.value().entity().map(e -> e.value()).orElse(a.value().name()))
        .orElse("");
  }

  private static String name(DatedSignal d) {
    return d.signal().event().actor().map(a -> a.value().name()).orElse("");
  }

  private static String words(String id) {
    return id.replace('_', ' ').replace('-', ' ');
  }
}
