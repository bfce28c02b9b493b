package org.chokepoint.simulation.market;

import org.chokepoint.model.id.*;
import org.chokepoint.simulation.*;
import org.chokepoint.simulation.scenario.*;

public class InflowProbe {
  public static void main(String[] a) {
    MarketModel model = Pictures.model("2025-01");
    var o =
        new Simulation(model)
            .run(ReadyScenarios.read("controls-2025-04", Names.of(Pictures.asOf("2025-01"))));
    MaterialId m = new MaterialId("NdFeB");
    for (String pl : new String[] {"DEU", "JPN", "USA", "CHN"}) {
      PlaceCode p = new PlaceCode(pl);
      System.out.printf(
          "%s base use %.0f cover %s%n in",
          pl,
          o.base().taken(0, o.base().grid().used(m), o.base().grid().places().indexOf(p)),
          o.survival(m, p));
      for (int t = 0; t < 12; t++) System.out.printf(" %.0f", o.inflow(m, p).at(t));
      System.out.print("\n cover");
      for (int t = 0; t < 12; t++) System.out.printf(" %.2f", o.stockCover(m, p).at(t));
      System.out.print("\n price");
      for (int t = 0; t < 12; t++) System.out.printf(" %.1f", o.price(m, p).at(t));
      System.out.println();
    }
    System.out.print("exports");
    for (int t = 0; t < 12; t++)
      System.out.printf(" %.0f", o.exports(m, new PlaceCode("CHN")).at(t));
    var r = o.run();
    int t = 4;
    int g = r.grid().used(m);
    for (int k = 0; k < r.grid().lanes().size(); k++) {
      var l = r.grid().lanes().get(k);
      if (l.good() == g && l.to().value().equals("DEU"))
        System.out.printf(
            "%n%s->%s base %.1f apr %.1f may %.1f",
            l.from(), l.to(), r.lane(0, k), r.lane(3, k), r.lane(4, k));
    }
    System.out.println();
  }
}
