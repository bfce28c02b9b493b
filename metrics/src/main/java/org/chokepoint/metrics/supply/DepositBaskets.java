package org.chokepoint.metrics.supply;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chokepoint.model.chain.Basket;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.picture.SupplyPicture;

/** Share of each element in what a mine brings up, by the basket of its deposit. */
final class DepositBaskets {
  private final Map<String, Map<String, Double>> shareByDeposit = new LinkedHashMap<>();
  private final Map<String, CountryMean> meanByPlace = new LinkedHashMap<>();

  private record CountryMean(Map<String, Double> sum, int baskets) {}

  DepositBaskets(SupplyPicture picture) {
    for (Basket basket : picture.baskets()) {
      Map<String, Double> shares = new LinkedHashMap<>();
      basket
          .components()
          .forEach(c -> shares.put(c.material().value(), c.share().value().fraction()));
      shareByDeposit.put(basket.deposit(), shares);
      CountryMean one = new CountryMean(shares, 1);
      meanByPlace.merge(basket.place().value(), one, DepositBaskets::plus);
    }
  }

  private static CountryMean plus(CountryMean left, CountryMean right) {
    Map<String, Double> sum = new LinkedHashMap<>(left.sum());
    right.sum().forEach((element, share) -> sum.merge(element, share, Double::sum));
    return new CountryMean(sum, left.baskets() + right.baskets());
  }

  /**
   * The share of an element in a mine's oxide: of its deposit, or the plain mean of its country's
   * deposits, or 1 where no basket is known or the commodity is no element of a basket.
   */
  double share(Facility mine, String commodity) {
    Map<String, Double> own = mine.deposit().map(shareByDeposit::get).orElse(null);
    if (own != null) {
      return own.getOrDefault(commodity, 1.0);
    }
    CountryMean mean = meanByPlace.get(mine.place().value());
    return mean == null || !mean.sum().containsKey(commodity)
        ? 1
        : mean.sum().getOrDefault(commodity, 0.0) / mean.baskets();
  }
}
