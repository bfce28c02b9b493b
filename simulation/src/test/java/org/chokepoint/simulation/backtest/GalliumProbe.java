package org.chokepoint.simulation.backtest;

import java.util.*;
import org.chokepoint.simulation.Pictures;
import org.chokepoint.simulation.ensemble.*;
import org.chokepoint.simulation.market.*;
import org.chokepoint.simulation.scenario.*;

public class GalliumProbe {
  public static void main(String[] a) {
    var params = MarketParameters.standard();
    List<Input> inputs = new ArrayList<>();
    for (var e : params.entries()) if (e.fitted()) inputs.add(Input.prior(e));
    Draws d = new Draws(inputs, 2010);
    var pic = Pictures.asOf("2023-06");
    Set<String> ms = new TreeSet<>(Names.of(pic).materials());
    ms.add("Ga");
    Names n = Names.of(pic);
    n = new Names(n.places(), n.members(), ms, n.entities(), n.facilities());
    Scenario s = TargetFile.episode("gallium-2023", n);
    int bad = 0;
    for (int i = 0; i < 40; i++) {
      MarketParameters p = params;
      double[] v = d.values(d.unit(i));
      for (int k = 0; k < v.length; k++) p = p.with(inputs.get(k).name(), v[k], "x");
      try {
        new Simulation(MarketModel.of(BaseMarkets.of(pic, "gallium", p), p)).run(s);
      } catch (RuntimeException e) {
        bad++;
        System.out.println(i + " " + e.getMessage());
        for (int k = 0; k < v.length; k++)
          System.out.printf("%s %.3g; ", inputs.get(k).name(), v[k]);
        System.out.println();
      }
    }
    System.out.println("bad " + bad);
  }
}
