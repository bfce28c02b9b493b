package org.chokepoint.metrics.supply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.Production;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;

/**
 * Tables by country of mine production: of total rare-earth oxide, and of each element.
 *
 * <p>An element's amount is the country's production times the element's share in the country's
 * basket ({@link CountryBaskets}). Production of a country without a basket is unallocated, at the
 * share that the element has in the production with a basket.
 */
final class MineProduction {
  private final List<SupplyTable> tables = new ArrayList<>();
  private final CountryBaskets baskets;

  private MineProduction(CountryBaskets baskets) {
    this.baskets = baskets;
  }

  private record Key(MaterialId material, int year, String unit) {}

  static List<SupplyTable> tables(SupplyPicture picture) {
    Map<Key, Map<PlaceCode, Sourced<Double>>> byYear = new LinkedHashMap<>();
    for (Production p : picture.production()) {
      if (p.preferred() && p.stage() == Stage.MINING && !p.place().equals(PlaceCode.WORLD)) {
        Key key = new Key(p.material(), p.year(), p.rate().value().basis().unit());
        byYear
            .computeIfAbsent(key, k -> new LinkedHashMap<>())
            .merge(p.place(), p.rate().map(r -> r.tonnesPerYear()), Totals::add);
      }
    }
    MineProduction all = new MineProduction(CountryBaskets.of(picture));
    // One place alone is a figure, not a table of the world's supply.
    byYear.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .forEach(e -> all.add(e.getKey(), e.getValue()));
    return all.tables;
  }

  private void add(Key key, Map<PlaceCode, Sourced<Double>> rows) {
    Map<PlaceCode, Sourced<Double>> named = new LinkedHashMap<>(rows);
    Optional<Sourced<Double>> other =
        Optional.ofNullable(named.remove(PlaceCode.OTHER)).filter(v -> v.value() > 0);
    tables.add(table(key, good(key.material(), "mine production"), named, other));
    Set<MaterialId> elements = new LinkedHashSet<>(baskets.elements());
    elements.remove(key.material());
    for (MaterialId element : elements) {
      if (ElementGroup.holds(key.material().value(), element.value())) {
        addElement(key, element, named, other);
      }
    }
  }

  private void addElement(
      Key key,
      MaterialId element,
      Map<PlaceCode, Sourced<Double>> rows,
      Optional<Sourced<Double>> other) {
    Map<PlaceCode, Sourced<Double>> amounts = new LinkedHashMap<>();
    double covered = 0;
    double contained = 0;
    Sourced<Double> uncovered = other.orElse(null);
    for (Map.Entry<PlaceCode, Sourced<Double>> row : rows.entrySet()) {
      Optional<Sourced<Double>> share = baskets.share(row.getKey(), element);
      if (share.isPresent()) {
        Sourced<Double> amount =
            row.getValue().with(share.get(), "production times basket share", (q, s) -> q * s);
        amounts.put(row.getKey(), amount);
        covered += row.getValue().value();
        contained += amount.value();
      } else if (row.getValue().value() > 0) {
        uncovered = uncovered == null ? row.getValue() : Totals.add(uncovered, row.getValue());
      }
    }
    double average = covered > 0 ? contained / covered : 0;
    Optional<Sourced<Double>> rest =
        uncovered == null || average == 0
            ? Optional.empty()
            : Optional.of(uncovered.map(q -> q * average));
    tables.add(table(key, good(element, "mine production by basket"), amounts, rest));
  }

  private static Good good(MaterialId material, String detail) {
    return new Good(material.value(), Optional.of(Stage.MINING), detail);
  }

  private static SupplyTable table(
      Key key, Good good, Map<PlaceCode, Sourced<Double>> rows, Optional<Sourced<Double>> rest) {
    List<Supplier> suppliers = new ArrayList<>();
    rows.forEach((place, amount) -> suppliers.add(Supplier.of(place.value(), amount)));
    return new SupplyTable(good, key.year(), SupplierKind.COUNTRY, key.unit(), suppliers, rest);
  }
}
