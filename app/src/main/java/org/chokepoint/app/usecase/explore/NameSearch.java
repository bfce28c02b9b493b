package org.chokepoint.app.usecase.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.picture.SupplyPicture;

/** Finds what has a dossier by a part of one of its names, in English or Chinese. */
final class NameSearch {

  private static final int MOST = 20;

  private final SupplyPicture picture;

  NameSearch(SupplyPicture picture) {
    this.picture = picture;
  }

  private record Hit(NameView name, int rank) {}

  List<NameView> find(String query) {
    if (query.isEmpty()) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    picture.materials().forEach(m -> add(hits, Names.of(m), m.aliases(), query));
    picture.places().forEach(p -> add(hits, Names.of(p), p.aliases(), query));
    picture.entities().forEach(e -> add(hits, Names.of(e), e.aliases(), query));
    picture.facilities().forEach(f -> add(hits, Names.of(f), List.of(), query));
    return hits.stream()
        .sorted(Comparator.comparingInt(Hit::rank).thenComparing(h -> h.name().name().length()))
        .limit(MOST)
        .map(Hit::name)
        .toList();
  }

  static boolean fits(Entity e, String query) {
    return rank(Names.of(e), e.aliases(), query) < Integer.MAX_VALUE;
  }

  private static void add(List<Hit> hits, NameView name, List<String> aliases, String query) {
    int rank = rank(name, aliases, query);
    if (rank < Integer.MAX_VALUE) {
      hits.add(new Hit(name, rank));
    }
  }

  // Equal before beginning before containing; names before aliases.
  private static int rank(NameView name, List<String> aliases, String query) {
    String q = query.toLowerCase(Locale.ROOT);
    int best =
        Stream.concat(Stream.of(name.name(), name.id()), name.nameZh().stream())
            .mapToInt(n -> rank(n, q))
            .min()
            .orElse(Integer.MAX_VALUE);
    int alias = aliases.stream().mapToInt(n -> rank(n, q)).min().orElse(Integer.MAX_VALUE);
    return alias == Integer.MAX_VALUE ? best : Math.min(best, alias + 1);
  }

  private static int rank(String name, String query) {
    String n = name.toLowerCase(Locale.ROOT);
    if (n.equals(query)) {
      return 0;
    }
    if (n.startsWith(query)) {
      return 2;
    }
    return n.contains(query) ? 4 : Integer.MAX_VALUE;
  }
}
