package org.chokepoint.simulation.market;

import java.util.List;
import org.chokepoint.simulation.Pictures;
import org.chokepoint.simulation.solver.*;

public class SolveProbe {
  public static void main(String[] a) {
    var p = MarketParameters.standard();
    var base = BaseMarkets.ofRareEarths(Pictures.asOf("2025-12"), p);
    Network net = NetworkBuilder.build(base, p);
    NumbersWriter w = new NumbersWriter(net, p);
    double[][] ref = new double[net.goods.size()][net.places];
    for (int g = 0; g < ref.length; g++) java.util.Arrays.fill(ref[g], net.goods.get(g).price());
    CompiledProgram cp = net.compile(List.of());
    MonthInput in = new MonthInput(net.columns(), 0);
    double cover = 1.6;
    double mins = 1e9, maxs = 0;
    for (int j = 0; j < net.columns(); j++) {
      var c = net.column(j);
      mins = Math.min(mins, c.scale());
      maxs = Math.max(maxs, c.scale());
      if (c.kind() == ColumnKind.STOCK) {
        in.cover[j] = cover;
        in.stock[j] = cover * c.scale();
        in.expected[j] = ref[c.good()][c.from()];
      } else if (c.kind() == ColumnKind.MINING) {
        var m = base.mines().get(c.index());
        in.capacity[j] = m.tonnes() / m.design();
      }
    }
    System.out.println("scales " + mins + " " + maxs);
    ProgramNumbers n = cp.newNumbers();
    w.write(n, in, ref);
    try {
      var s = cp.newWorkspace().solve(n, Start.COLD);
      System.out.println("ok " + s.iterations() + " " + s.certificate());
    } catch (SolveFailure e) {
      System.out.println(e.getMessage());
      for (int j : e.columns())
        System.out.println(
            net.column(j)
                + " up "
                + n.upper()[j]
                + " lin "
                + n.linear()[j]
                + " q "
                + n.quadratic()[j]);
    }
  }
}
