package org.chokepoint.metrics.supply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.FacilityId;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;

/**
 * Brings a country's amount down to the facilities in it, in proportion to their nameplate
 * capacity.
 *
 * <p>A facility counts if it works at the stage, produces in the year, makes the material or a
 * group that holds it, and has a known capacity. The amount of a country without such a facility
 * stays unallocated. At the mining stage an element's amount follows capacity in oxide, not the
 * basket of the single mine.
 */
public final class FacilityAttribution {
  private final SupplyPicture picture;
  private final DepositBaskets baskets;

  /** Attribution by the facilities of a picture. */
  public FacilityAttribution(SupplyPicture picture) {
    this.picture = picture;
    this.baskets = new DepositBaskets(picture);
  }

  /**
   * What a facility supplies of a good.
   *
   * @param facility the facility
   * @param amount its part of the country's amount, in the unit of the country table
   */
  public record Part(Facility facility, Sourced<Double> amount) {}

  /** The parts of all facilities behind a table by country, in picture order. */
  public List<Part> parts(SupplyTable byCountry) {
    List<Part> parts = new ArrayList<>();
    for (Supplier country : byCountry.suppliers()) {
      List<Facility> facilities = behind(byCountry, country.id());
      double[] weights =
          facilities.stream().mapToDouble(f -> weight(f, byCountry.good())).toArray();
      double all = Arrays.stream(weights).sum();
      for (int i = 0; i < weights.length; i++) {
        Facility facility = facilities.get(i);
        double part = all > 0 ? weights[i] / all : 0;
        parts.add(new Part(facility, share(country.amount(), facility, part)));
      }
    }
    return parts;
  }

  /** The table by another kind of supplier, with the key that a facility's amount goes to. */
  SupplyTable regroup(
      SupplyTable byCountry, SupplierKind kind, Function<Facility, Optional<EntityId>> key) {
    Map<String, Sourced<Double>> amounts = new LinkedHashMap<>();
    Map<String, List<FacilityId>> behind = new LinkedHashMap<>();
    double allocated = 0;
    for (Part part : parts(byCountry)) {
      Optional<EntityId> owner = key.apply(part.facility());
      if (owner.isPresent() && part.amount().value() > 0) {
        String id = owner.get().value();
        amounts.merge(id, part.amount(), Totals::add);
        behind.computeIfAbsent(id, o -> new ArrayList<>()).add(part.facility().id());
        allocated += part.amount().value();
      }
    }
    List<Supplier> suppliers = new ArrayList<>();
    amounts.forEach(
        (id, amount) ->
            suppliers.add(new Supplier(id, amount, behind.getOrDefault(id, List.of()))));
    return new SupplyTable(
        byCountry.good(),
        byCountry.year(),
        kind,
        byCountry.unit(),
        suppliers,
        rest(byCountry, allocated));
  }

  private static Optional<Sourced<Double>> rest(SupplyTable byCountry, double allocated) {
    double rest = byCountry.total() - allocated;
    if (rest <= 1e-9 * byCountry.total()) {
      return Optional.empty();
    }
    List<Sourced<?>> inputs = new ArrayList<>();
    byCountry.suppliers().forEach(s -> inputs.add(s.amount()));
    byCountry.unallocated().ifPresent(inputs::add);
    return Optional.of(
        Sourced.computed(rest, "amount without a facility of known owner", "1", inputs));
  }

  private List<Facility> behind(SupplyTable table, String country) {
    Stage stage = table.good().stage().orElse(null);
    return picture.facilities().stream()
        .filter(f -> f.stage() == stage && f.place().value().equals(country))
        .filter(f -> f.producesIn(table.year()) && capacity(f) > 0)
        .filter(f -> makes(f, table.good().commodity()))
        .toList();
  }

  private static boolean makes(Facility facility, String commodity) {
    List<MaterialId> materials = facility.materials();
    return ElementGroup.meets(materials, commodity);
  }

  /** Capacity; of an element at the mining stage, capacity times its share in the mine's basket. */
  private double weight(Facility facility, Good good) {
    boolean basket = good.stage().equals(Optional.of(Stage.MINING));
    return capacity(facility) * (basket ? baskets.share(facility, good.commodity()) : 1);
  }

  private static double capacity(Facility facility) {
    return facility.capacity().map(c -> c.value().tonnesPerYear()).orElse(0.0);
  }

  private static Sourced<Double> share(Sourced<Double> amount, Facility facility, double part) {
    Sourced<?> capacity = facility.capacity().orElseThrow();
    return Sourced.computed(
        amount.value() * part,
        "country's amount by nameplate capacity",
        "1",
        List.of(amount, capacity));
  }
}
