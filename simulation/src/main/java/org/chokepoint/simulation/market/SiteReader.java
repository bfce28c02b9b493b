package org.chokepoint.simulation.market;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.FacilityStatus;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.simulation.chain.ChainStructure;
import org.chokepoint.simulation.market.BaseMarket.Made;
import org.chokepoint.simulation.market.BaseMarket.Product;
import org.chokepoint.simulation.market.BaseMarket.Refinery;
import org.chokepoint.simulation.market.BaseMarket.Site;

/** Names the plants behind a place's refining, alloy and product making. */
final class SiteReader {
  // Plants under construction count for at most this multiple of what their place makes now.
  private static final double LARGEST_GROWTH = 3;

  private SiteReader() {}

  static List<Site> read(
      SupplyPicture picture,
      ChainStructure chain,
      List<Refinery> refineries,
      List<Product> products) {
    List<Site> sites = new ArrayList<>();
    for (Facility f : picture.facilities()) {
      if (f.stage() == Stage.MINING || f.stage() == Stage.USE || f.stage() == Stage.RECYCLING) {
        continue;
      }
      // A place's separation works of rare earths refine nothing else.
      if (!chain.hasBaskets()
          && f.materials().stream().noneMatch(m -> m.value().equals(chain.element()))) {
        continue;
      }
      double made = made(f, refineries, products);
      boolean runs = f.producesIn(picture.asOf().getYear());
      boolean building = f.status() == FacilityStatus.CONSTRUCTION && f.startYear().isPresent();
      if (made > 0 && (runs || building)) {
        sites.add(site(f, picture, made, runs));
      }
    }
    return sites;
  }

  private static Site site(Facility f, SupplyPicture picture, double made, boolean runs) {
    double peers =
        picture.facilities().stream()
            .filter(o -> o.place().equals(f.place()) && o.stage() == f.stage())
            .filter(o -> o.producesIn(picture.asOf().getYear()))
            .mapToDouble(SiteReader::capacity)
            .sum();
    double share =
        runs
            ? (peers > 0 ? capacity(f) / peers : 0)
            : Math.min(LARGEST_GROWTH, capacity(f) / Math.max(made, peers));
    Optional<YearMonth> starts = Optional.empty();
    if (!runs) {
      int year = Math.max(f.startYear().orElse(0), picture.asOf().getYear() + 1);
      starts = Optional.of(YearMonth.of(year, 7));
    }
    return new Site(
        f.id(),
        f.name(),
        f.place(),
        f.stage(),
        List.of(f.entity(), f.operator(), f.parent()),
        f.materials(),
        share,
        starts);
  }

  private static double capacity(Facility f) {
    return f.capacity().map(c -> c.value().tonnesPerYear()).orElse(0.0);
  }

  private static double made(Facility f, List<Refinery> refineries, List<Product> products) {
    if (f.stage() == Stage.MAGNET_MAKING || f.stage() == Stage.METAL_MAKING) {
      return products.stream()
          .flatMap(
              p ->
                  (f.stage() == Stage.MAGNET_MAKING ? p.productMakers() : p.alloyMakers()).stream())
          .filter(m -> m.place().equals(f.place()))
          .mapToDouble(Made::tonnes)
          .sum();
    }
    return refineries.stream()
        .filter(r -> r.place().equals(f.place()))
        .mapToDouble(Refinery::tonnes)
        .sum();
  }
}
