package org.chokepoint.simulation.market;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;

/**
 * The traded goods of a market in order: refined elements, then alloy and product of each product.
 */
final class Goods {
  /** One traded good. */
  record Good(MaterialId material, Stage stage, double price, List<MaterialId> contains) {}

  private final List<Good> goods = new ArrayList<>();
  private final int elements;

  private Goods(int elements) {
    this.elements = elements;
  }

  static Goods of(BaseMarket market, MarketParameters parameters) {
    Goods goods = new Goods(market.elements().size());
    for (BaseMarket.Element e : market.elements()) {
      goods.goods.add(new Good(e.id(), Stage.SEPARATION, e.price().value(), List.of(e.id())));
    }
    double alloying = parameters.value("conversion-cost-alloy");
    double making = parameters.value("conversion-cost-product");
    for (BaseMarket.Product p : market.products()) {
      double alloy = alloying;
      List<MaterialId> contains = new ArrayList<>();
      for (BaseMarket.Part part : p.anchors()) {
        alloy += part.kgPerKg() * market.elements().get(part.element()).price().value();
        contains.add(market.elements().get(part.element()).id());
      }
      p.additives().forEach(a -> contains.add(market.elements().get(a.element()).id()));
      goods.goods.add(new Good(p.id(), Stage.ALLOYING, alloy, contains));
      double price = alloy * p.alloyPerProduct() + making;
      goods.goods.add(new Good(p.id(), Stage.MAGNET_MAKING, price, contains));
    }
    return goods;
  }

  int size() {
    return goods.size();
  }

  int elements() {
    return elements;
  }

  Good get(int index) {
    return goods.get(index);
  }

  int alloy(int product) {
    return elements + 2 * product;
  }

  int product(int product) {
    return elements + 2 * product + 1;
  }

  boolean isProduct(int good) {
    return good >= elements && (good - elements) % 2 == 1;
  }

  boolean isRefined(int good) {
    return good < elements;
  }

  /** The good that users of a material buy: the refined element or the finished product; or -1. */
  int used(MaterialId material) {
    for (int g = goods.size() - 1; g >= 0; g--) {
      if (goods.get(g).material().equals(material)) {
        return g;
      }
    }
    return -1;
  }
}
