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
 * <p>Rounded repetitions and world totals are left out; "other countries" is the unallocated part.
 * A row with a qualifier other than an estimate of a midpoint is a bound or a withheld value and is
 * left out too.
 */
final class WorldStatistics {
  private WorldStatistics() {}

  private record Key(Good good, int year, String unit) {}

  static List<SupplyTable> tables(List<MineralStatistic> statistics) {
    Map<Key, List<MineralStatistic>> byKey = new LinkedHashMap<>();
    for (MineralStatistic s : statistics) {
      if (counts(s)) {
        Good good = new Good(name(s.commodity()), stageOf(s), s.detail());
        byKey.computeIfAbsent(new Key(good, s.year(), s.unit()), k -> new ArrayList<>()).add(s);
      }
    }
    List<SupplyTable> tables = new ArrayList<>();
    byKey.forEach((key, rows) -> tables.add(table(key, rows)));
    return tables;
  }

  private static boolean counts(MineralStatistic s) {
    return s.statistic().equals("Production")
        && !s.detail().endsWith(": rounded")
        && !s.place().equals(PlaceCode.WORLD)
        && (s.qualifier().isEmpty() || s.qualifier().startsWith("midpoint"));
  }

  private static SupplyTable table(Key key, List<MineralStatistic> rows) {
    Map<String, Sourced<Double>> byPlace = new LinkedHashMap<>();
    for (MineralStatistic row : rows) {
      byPlace.merge(row.place().value(), row.value(), Totals::add);
    }
    Optional<Sourced<Double>> rest =
        Optional.ofNullable(byPlace.remove(PlaceCode.OTHER.value())).filter(v -> v.value() > 0);
    List<Supplier> suppliers = new ArrayList<>();
    byPlace.forEach((place, amount) -> suppliers.add(Supplier.of(place, amount)));
    return new SupplyTable(
        key.good(), key.year(), SupplierKind.COUNTRY, key.unit(), suppliers, rest);
  }

  /** USGS writes {@code Rare Earths} in one edition and {@code Rare earths} in the next. */
  private static String name(String commodity) {
    String lower = commodity.strip().toLowerCase(Locale.ROOT);
    return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
  }

  private static Optional<Stage> stageOf(MineralStatistic s) {
    String words = s.detail().toLowerCase(Locale.ROOT);
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
