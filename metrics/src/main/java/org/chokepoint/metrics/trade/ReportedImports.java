package org.chokepoint.metrics.trade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.metrics.supply.Good;
import org.chokepoint.model.chain.Goods;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.TradeFlow;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;

/**
 * What a country reports as its imports of a good in a year, by origin, in US dollars.
 *
 * @param importer who reports
 * @param good the good: the customs code and the stage that makes it
 * @param year calendar year
 * @param byOrigin value by origin, in order of the source
 */
record ReportedImports(
    PlaceCode importer, Good good, int year, Map<PlaceCode, Sourced<Double>> byOrigin) {
  static final double SMALLEST_SHARE = 0.01;
  private static final PlaceCode UNSPECIFIED = new PlaceCode("UNS");

  private record Key(PlaceCode importer, String goods, int year) {}

  /** All imports that are reported by origin: more than one origin, each with a value. */
  static List<ReportedImports> all(SupplyPicture picture) {
    Map<String, Stage> stages = new LinkedHashMap<>();
    for (Goods goods : picture.goods()) {
      stages.putIfAbsent(goods.code(), goods.stage());
    }
    Map<Key, Map<PlaceCode, Sourced<Double>>> byKey = new LinkedHashMap<>();
    for (TradeFlow flow : picture.trade()) {
      if (counts(flow)) {
        byKey
            .computeIfAbsent(
                new Key(flow.importer(), flow.goods(), flow.year()), k -> new LinkedHashMap<>())
            .merge(
                flow.exporter(),
                flow.value().orElseThrow().map(m -> m.amount()),
                (a, b) -> a.with(b, "sum", Double::sum));
      }
    }
    List<ReportedImports> all = new ArrayList<>();
    byKey.forEach(
        (key, byOrigin) -> {
          if (byOrigin.size() > 1) {
            Good good =
                new Good(
                    "HS " + key.goods(),
                    Optional.ofNullable(stages.get(key.goods())),
                    "reported imports, value");
            all.add(new ReportedImports(key.importer(), good, key.year(), byOrigin));
          }
        });
    return all;
  }

  private static boolean counts(TradeFlow flow) {
    return flow.month().isEmpty()
        && flow.note().startsWith("import")
        && flow.value().isPresent()
        && !flow.exporter().equals(PlaceCode.WORLD)
        && !flow.exporter().equals(UNSPECIFIED)
        && !flow.exporter().equals(flow.importer());
  }

  /** Unique name of these imports for inputs and messages. */
  String name() {
    return good.commodity() + ", value of imports of " + importer + ", " + year;
  }

  double total() {
    return byOrigin.values().stream().mapToDouble(Sourced::value).sum();
  }

  double shareOf(PlaceCode origin) {
    Sourced<Double> value = byOrigin.get(origin);
    double total = total();
    return value == null || total == 0 ? 0 : value.value() / total;
  }
}
