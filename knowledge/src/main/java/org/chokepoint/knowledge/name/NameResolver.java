package org.chokepoint.knowledge.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chokepoint.knowledge.name.NameIndexes.Named;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.signal.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a string in English or Chinese to what it names. A name or identifier as it stands comes
 * before the same name without its legal form, and that before names that are merely alike. What is
 * known of the place moves a candidate up or down, but never below a threshold it has passed by
 * name alone.
 */
public final class NameResolver {
  private static final double CORE = 0.95;
  private static final double SHARED = 0.02;
  private static final double PLACE = 0.04;

  private final NameMatcher matcher = new NameMatcher();
  private final NameIndexes indexes;
  private final Map<String, PlaceCode> places = new HashMap<>();

  /** A resolver over every name of a lexicon, with the places of a picture as context. */
  public NameResolver(Lexicon lexicon, SupplyPicture picture) {
    this.indexes = new NameIndexes(lexicon);
    for (Entity entity : picture.entities()) {
      places.put(entity.id().value(), entity.place());
      places.putIfAbsent(entity.name(), entity.place());
    }
    for (Facility facility : picture.facilities()) {
      places.put(facility.id().value(), facility.place());
    }
  }

  /** What a string may name, best first, one answer a thing, at most so many. */
  public List<Resolution> resolve(String name, NameContext context, int limit) {
    Map<String, Resolution> best = new LinkedHashMap<>();
    NameForm body = NameForm.of(name, NameKind.ORGANISATION);
    NameForm person = NameForm.of(name, NameKind.PERSON);
    if (body.plain().isEmpty()) {
      return List.of();
    }
    exact(body, context, best);
    if (best.isEmpty()) {
      core(body, context, best);
      alike(body, person, context, best);
    }
    List<Resolution> ranked = new ArrayList<>(best.values());
    ranked.sort(
        Comparator.comparingDouble(Resolution::score)
            .reversed()
            .thenComparing(Resolution::kind)
            .thenComparing(Resolution::id));
    return List.copyOf(ranked.subList(0, Math.min(limit, ranked.size())));
  }

  private void exact(NameForm form, NameContext context, Map<String, Resolution> best) {
    List<Named> named = indexes.spelled(form);
    long things = named.stream().map(n -> NameIndexes.key(n.entry())).distinct().count();
    String shared = things > 1 ? "; " + things + " things go by it" : "";
    for (Named each : named) {
      String reason = "its name or alias '" + each.entry().name() + "'" + shared;
      double score = things > 1 ? 1 - SHARED - PLACE : 1;
      keep(each, score, reason, context, best);
    }
  }

  private void core(NameForm form, NameContext context, Map<String, Resolution> best) {
    for (Named each : indexes.read(form)) {
      String reason = "'" + each.entry().name() + "' without legal form and spelling";
      keep(each, CORE, reason, context, best);
    }
  }

  private void alike(
      NameForm body, NameForm person, NameContext context, Map<String, Resolution> best) {
    for (Named each : indexes.like(body)) {
      NameKind kind = NameIndexes.kind(each.entry().kind());
      NameForm form = kind == NameKind.PERSON ? person : body;
      double score = Math.min(matcher.score(form, each.form(), kind), CORE);
      if (score >= NameMatcher.THRESHOLD && indexes.comparable(each, form)) {
        String reason = String.format(Locale.ROOT, "like '%s' (%.2f)", each.entry().name(), score);
        keep(each, score, reason, context, best);
      }
    }
  }

  private void keep(
      Named named,
      double byName,
      String reason,
      NameContext context,
      Map<String, Resolution> best) {
    Lexicon.Entry entry = named.entry();
    if (context.kind().isPresent() && context.kind().get() != entry.kind()) {
      return;
    }
    double score = byName + atPlace(entry, context);
    Resolution known = best.get(NameIndexes.key(entry));
    if (known == null || known.score() < score) {
      best.put(
          NameIndexes.key(entry),
          new Resolution(
              entry.kind(),
              entry.id(),
              entry.canonical(),
              entry.name(),
              Math.max(0, Math.min(1, score)),
              reason));
    }
  }

  private double atPlace(Lexicon.Entry entry, NameContext context) {
    @Nullable PlaceCode place = places.get(entry.id());
    if (context.place().isEmpty() || place == null) {
      return 0;
    }
    return context.place().get().equals(place) ? PLACE : -PLACE;
  }
}
