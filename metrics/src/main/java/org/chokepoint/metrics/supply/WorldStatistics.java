package org.chokepoint.metrics.supply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.MineralStatistic;
import org.chokepoint.model.source.Sourced;

/**
 * Tables by country from the USGS world table: production of every commodity.
 *
 * <p>A row with a qualifier other than an estimate of a midpoint is a bound or a withheld value and
 * is left out. The publisher prints some countries of a table under words of their own ({@code
 * Production: quicklime only}); they join the one table of their commodity, year and unit that has
 * a world total if they bring it to that total. "Other countries", and what the named countries
 * leave of the world total, is the unallocated part.
 */
final class WorldStatistics {
  /** World totals are rounded to two or three digits. */
  private static final double ROUNDING = 0.03;

  private final Map<Group, Map<String, Listing>> groups = new LinkedHashMap<>();

  private WorldStatistics() {}

  private record Group(String commodity, int year, String unit) {}

  /** The rows under one wording. */
  private static final class Listing {
    private final MineralStatistic first;
    private String detail;
    private final Map<String, Sourced<Double>> places = new LinkedHashMap<>();
    private Optional<Sourced<Double>> other = Optional.empty();
    private Optional<Sourced<Double>> world = Optional.empty();

    Listing(MineralStatistic first) {
      this.first = first;
      this.detail = base(first.detail());
    }

    void add(MineralStatistic row) {
      String wording = base(row.detail());
      boolean rounded = !wording.equals(row.detail());
      // Rows differ in capital letters; the choice must not depend on their order.
      detail = wording.compareTo(detail) < 0 ? wording : detail;
      if (row.place().equals(PlaceCode.WORLD)) {
        // A total that takes a kindred mineral in may stand beside the table's own.
        world =
            world.filter(w -> w.value() <= row.value().value()).or(() -> Optional.of(row.value()));
      } else if (row.place().equals(PlaceCode.OTHER)) {
        other = rounded && other.isPresent() ? other : Optional.of(row.value());
      } else {
        places.merge(row.place().value(), row.value(), Totals::add);
      }
    }

    double sum() {
      double named = places.values().stream().mapToDouble(Sourced::value).sum();
      return named + other.map(Sourced::value).orElse(0.0);
    }

    double total() {
      return world.map(Sourced::value).orElse(0.0);
    }

    /** Whether the rows of another, added to these, are as near to the world total or nearer. */
    boolean lacks(List<Listing> fragments) {
      double together = sum() + fragments.stream().mapToDouble(Listing::sum).sum();
      double off = Math.abs(together - total());
      return off <= Math.max(Math.abs(sum() - total()), ROUNDING * total());
    }

    boolean sharesPlaceWith(Listing main) {
      return places.keySet().stream().anyMatch(main.places::containsKey);
    }

    void join(Listing fragment) {
      places.putAll(fragment.places);
      fragment.other.ifPresent(
          more -> other = Optional.of(other.map(o -> Totals.add(o, more)).orElse(more)));
    }

    SupplyTable table() {
      Good good = new Good(name(first.commodity()), stageOf(detail), detail);
      List<Supplier> suppliers = new ArrayList<>();
      places.forEach((place, amount) -> suppliers.add(Supplier.of(place, amount)));
      return new SupplyTable(
          good, first.year(), SupplierKind.COUNTRY, first.unit(), suppliers, rest());
    }

    private Optional<Sourced<Double>> rest() {
      double missing = total() - sum();
      if (missing > ROUNDING * total()) {
        Sourced<Double> left =
            world.orElseThrow().map(w -> missing + other.map(Sourced::value).orElse(0.0));
        return Optional.of(left);
      }
      return other.filter(v -> v.value() > 0);
    }
  }

  static List<SupplyTable> tables(List<MineralStatistic> statistics) {
    WorldStatistics all = new WorldStatistics();
    statistics.stream().filter(WorldStatistics::counts).forEach(all::add);
    List<SupplyTable> tables = new ArrayList<>();
    for (Map<String, Listing> group : all.groups.values()) {
      joinFragments(group);
      group.values().stream()
          .filter(listing -> !listing.places.isEmpty())
          .forEach(listing -> tables.add(listing.table()));
    }
    return tables;
  }

  private static boolean counts(MineralStatistic s) {
    return s.statistic().equals("Production")
        && (s.qualifier().isEmpty() || s.qualifier().startsWith("midpoint"));
  }

  private void add(MineralStatistic row) {
    groups
        .computeIfAbsent(
            new Group(name(row.commodity()), row.year(), row.unit()), g -> new LinkedHashMap<>())
        .computeIfAbsent(base(row.detail()).toLowerCase(Locale.ROOT), d -> new Listing(row))
        .add(row);
  }

  private static void joinFragments(Map<String, Listing> group) {
    List<Listing> mains =
        group.values().stream().filter(l -> l.total() > 0 && !l.places.isEmpty()).toList();
    if (mains.size() != 1) {
      return;
    }
    Listing main = mains.get(0);
    List<Listing> fragments =
        group.values().stream().filter(l -> l.world.isEmpty() && !l.sharesPlaceWith(main)).toList();
    if (!fragments.isEmpty() && main.lacks(fragments)) {
      fragments.forEach(main::join);
      group.values().removeAll(fragments);
    }
  }

  /** The wording without the remark that a total is rounded. */
  private static String base(String detail) {
    return detail.replaceAll("[:,] ?rounded$", "");
  }

  /** USGS writes {@code Rare Earths} in one edition and {@code Rare earths} in the next. */
  private static String name(String commodity) {
    String lower = commodity.strip().toLowerCase(Locale.ROOT);
    return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
  }

  private static Optional<Stage> stageOf(String detail) {
    String words = detail.toLowerCase(Locale.ROOT);
    if (words.contains("mine production") || words.contains("crude ore")) {
      return Optional.of(Stage.MINING);
    }
    boolean refined =
        words.contains("refine")
            || words.contains("smelter")
            || words.contains("primary production")
            || words.contains("plant production");
    return refined ? Optional.of(Stage.SEPARATION) : Optional.empty();
  }
}
