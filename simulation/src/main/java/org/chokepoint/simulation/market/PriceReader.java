package org.chokepoint.simulation.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.observation.PriceObservation;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.chain.ChainStructure;
import org.chokepoint.simulation.market.BaseMarket.Element;

/** Finds the base price of each material. */
final class PriceReader {
  private PriceReader() {}

  /** The elements that have a price, in the order given. */
  static List<Element> elements(
      SupplyPicture picture, ChainStructure chain, List<MaterialId> ids, List<Sourced<?>> inputs) {
    List<Element> elements = new ArrayList<>();
    for (MaterialId id : ids) {
      price(picture, chain, id)
          .ifPresent(
              p -> {
                inputs.add(p);
                elements.add(new Element(id, p));
              });
    }
    return elements;
  }

  private static Optional<Sourced<Double>> price(
      SupplyPicture picture, ChainStructure chain, MaterialId id) {
    Optional<Sourced<Double>> observed =
        picture.prices().stream()
            .filter(p -> p.material().equals(id))
            // Rare earths are priced as metal too; other minerals have one traded form.
            .filter(p -> !chain.hasBaskets() || p.form().equals("oxide"))
            .filter(p -> p.period().equals("annual average"))
            .filter(
                p -> chain.priceMarkets().isEmpty() || chain.priceMarkets().contains(p.market()))
            .filter(p -> p.year() < picture.asOf().getYear() || december(picture, p))
            .max(Comparator.comparingInt(PriceObservation::year))
            .map(p -> p.price().map(u -> u.usdPerKg()));
    if (observed.isPresent()) {
      return observed;
    }
    return Optional.ofNullable(chain.fallbackPrices().get(id.value()))
        .map(
            p ->
                Sourced.assumed(
                    p,
                    "no observation in the picture; order of magnitude",
                    "Chokepoint",
                    "2026-11"));
  }

  private static boolean december(SupplyPicture picture, PriceObservation p) {
    return p.year() == picture.asOf().getYear() && picture.asOf().getMonthValue() == 12;
  }
}
