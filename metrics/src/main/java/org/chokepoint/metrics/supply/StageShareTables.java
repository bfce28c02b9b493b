package org.chokepoint.metrics.supply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.StageShare;
import org.chokepoint.model.source.Sourced;

/**
 * Tables by country from published shares of the world at a stage.
 *
 * <p>Where a source cites one share twice, the first row counts. What the rows leave of the whole
 * is unallocated, as is the row for other countries.
 */
final class StageShareTables {
  private StageShareTables() {}

  private record Key(Good good, int year) {}

  static List<SupplyTable> tables(List<StageShare> shares) {
    Map<Key, Map<String, Sourced<Double>>> byKey = new LinkedHashMap<>();
    for (StageShare row : shares) {
      if (!row.place().equals(PlaceCode.WORLD)) {
        Stage stage = row.stage();
        Good good = new Good(row.material().value(), Optional.of(stage), detail(row));
        byKey
            .computeIfAbsent(new Key(good, row.year()), k -> new LinkedHashMap<>())
            .putIfAbsent(row.place().value(), row.share().map(s -> s.fraction()));
      }
    }
    List<SupplyTable> tables = new ArrayList<>();
    byKey.forEach((key, rows) -> tables.add(table(key, rows)));
    return tables;
  }

  private static String detail(StageShare row) {
    return "published share, " + row.group();
  }

  private static SupplyTable table(Key key, Map<String, Sourced<Double>> rows) {
    Sourced<Double> other = rows.remove(PlaceCode.OTHER.value());
    List<Supplier> suppliers = new ArrayList<>();
    double named = 0;
    for (Map.Entry<String, Sourced<Double>> row : rows.entrySet()) {
      suppliers.add(Supplier.of(row.getKey(), row.getValue()));
      named += row.getValue().value();
    }
    List<Sourced<Double>> inputs = new ArrayList<>(rows.values());
    if (other != null) {
      inputs.add(other);
    }
    Optional<Sourced<Double>> rest =
        1 - named > 1e-9 ? Optional.of(Totals.restOfOne(named, inputs)) : Optional.empty();
    return new SupplyTable(
        key.good(), key.year(), SupplierKind.COUNTRY, SupplyTable.SHARE_OF_WORLD, suppliers, rest);
  }
}
