package org.chokepoint.simulation.market;

import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.Pictures;

public class BaseProbe {
  public static void main(String[] a) {
    for (String m : a) {
      long t = System.nanoTime();
      MarketModel model = Pictures.model(m);
      System.out.println(m + " " + model.size() + " " + (System.nanoTime() - t) / 1e6 + " ms");
      BaseMarket b = model.base();
      for (int e = 0; e < b.elements().size(); e++) {
        var el = b.elements().get(e);
        System.out.printf(
            "%s %.4g -> %.4g",
            el.id(), el.price().value(), model.calmPrice(el.id(), new PlaceCode("CHN")));
        for (var r : b.refineries())
          if (r.element() == e) System.out.printf(" %s %.0f", r.place(), r.tonnes());
        System.out.println();
      }
      b.mines()
          .forEach(
              x ->
                  System.out.println(
                      x.name()
                          + "|"
                          + x.place()
                          + "|"
                          + x.tonnes()
                          + "|"
                          + x.design()
                          + "|"
                          + x.starts()
                          + "|"
                          + x.transferPrice().map(v -> v.value())
                          + "|"
                          + x.facility()
                          + "|"
                          + String.format(
                              "Nd %.3f Dy %.4f Tb %.4f Y %.3f",
                              x.basket()
                                  .get(
                                      b.elementIndex(new org.chokepoint.model.id.MaterialId("Nd"))),
                              x.basket()
                                  .get(
                                      b.elementIndex(new org.chokepoint.model.id.MaterialId("Dy"))),
                              x.basket()
                                  .get(
                                      b.elementIndex(new org.chokepoint.model.id.MaterialId("Tb"))),
                              x.basket()
                                  .get(
                                      b.elementIndex(
                                          new org.chokepoint.model.id.MaterialId("Y"))))));
      b.products().forEach(p -> System.out.println(p));
      System.out.println(b.sites().size() + " sites");
      b.sites()
          .forEach(
              s ->
                  System.out.println(
                      s.facility()
                          + " "
                          + s.name()
                          + " "
                          + s.place()
                          + " "
                          + s.stage()
                          + " "
                          + s.share()
                          + " "
                          + s.starts()));
    }
  }
}
