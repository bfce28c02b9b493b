package org.chokepoint.simulation.market;

import org.chokepoint.model.id.*;
import org.chokepoint.simulation.*;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.scenario.*;

public class HistoryProbe {
  public static void main(String[] a) {
    MarketModel model = Pictures.model(a[0]);
    Outcome o = new Simulation(model).run(ReadyScenarios.read(a[1], Names.of(Pictures.asOf(a[0]))));
    int n = o.scenario().months();
    for (int i = 2; i < a.length; i++) {
      MaterialId m = new MaterialId(a[i]);
      System.out.printf("%s base %.4g%n in ", a[i], o.basePriceOutside(m).at(0));
      for (int t = 0; t < n; t += 3) System.out.printf(" %.4g", o.priceInside(m).at(t));
      System.out.print("\n out");
      for (int t = 0; t < n; t += 3) System.out.printf(" %.4g", o.priceOutside(m).at(t));
      System.out.print("\n exp");
      for (int t = 0; t < n; t += 3) System.out.printf(" %.0f", o.exports(m, o.controller()).at(t));
      System.out.print("\n JPN use");
      for (int t = 0; t < n; t += 3)
        System.out.printf(" %.3f", 1 - o.shortageShare(m, new PlaceCode("JPN")).at(t));
      System.out.print("\n JPN cover");
      for (int t = 0; t < n; t += 3)
        System.out.printf(" %.2f", o.stockCover(m, new PlaceCode("JPN")).at(t));
      System.out.println();
    }
    System.out.println(o.targetLoss() + " " + o.controllerLoss());
  }
}
