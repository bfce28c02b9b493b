package org.chokepoint.simulation.market;

import java.util.*;
import org.chokepoint.simulation.Pictures;
import org.chokepoint.simulation.ensemble.*;
import org.chokepoint.simulation.scenario.*;
import org.chokepoint.simulation.solver.*;

public class FailProbe {
  public static void main(String[] a) {
    var params = MarketParameters.standard();
    List<Input> inputs = new ArrayList<>();
    for (var e : params.entries()) if (e.fitted()) inputs.add(Input.prior(e));
    inputs.add(Input.strength("inspections", 0.1, 0.3));
    Draws d = new Draws(inputs, 2010);
    var pic = Pictures.asOf("2010-01");
    Scenario s0 = ReadyScenarios.read("quotas-2010", Names.of(pic));
    for (int i = 0; i < Integer.parseInt(a[0]); i++) {
      MarketParameters p = params;
      double[] v = d.values(d.unit(i));
      for (int k = 0; k < v.length - 1; k++) p = p.with(inputs.get(k).name(), v[k], "x");
      MarketModel model = MarketModel.of(BaseMarkets.of(pic, "rare-earths", p), p);
      double st = v[v.length - 1];
      List<org.chokepoint.simulation.lever.Lever> ls =
          s0.levers().stream()
              .map(l -> l.terms().id().equals("inspections") ? l.withStrength(st) : l)
              .toList();
      Scenario s = new Scenario("x", "x", s0.start(), 48, ls);
      Policy policy = new Policy(model, s.levers());
      MonthSolver ms = new MonthSolver(model, policy.limits());
      ProgramNumbers n = ms.numbers();
      RunState state = new RunState(model, Rules.ALL, policy.limits().size());
      Policy.Levies lv = new Policy.Levies();
      int its = 0, t = 0;
      try {
        for (t = 0; t < 48; t++) {
          state.prepare(s.month(t), policy, lv);
          Solution sol = ms.solve(state.input);
          its += sol.iterations();
          state.carry(sol);
        }
        System.out.println(i + " ok its/month " + its / 48.0);
      } catch (SolveFailure e) {
        System.out.println(i + " month " + t + " " + e.getMessage());
        for (int j : e.columns())
          if (j < model.network.columns())
            System.out.println(
                model.network.column(j)
                    + " "
                    + model.network.market.places().get(Math.max(0, model.network.column(j).from()))
                    + " up "
                    + n.upper()[j]
                    + " lin "
                    + n.linear()[j]
                    + " q "
                    + n.quadratic()[j]
                    + " cap "
                    + state.input.capacity[j]
                    + " exp "
                    + state.input.expected[j]
                    + " cover "
                    + state.input.cover[j]
                    + " stock "
                    + state.input.stock[j]);
        for (int j = 0; j < model.network.columns(); j++) {
          var c = model.network.column(j);
          if (c.kind() == ColumnKind.MINING)
            System.out.print(
                String.format(
                    "mine %d cap %.4g out %.3g; ",
                    c.index(), state.input.capacity[j], state.input.outage[j]));
          if (c.kind() == ColumnKind.STOCK
              && (state.input.stock[j] < 0.05 * state.input.cover[j] * c.scale()
                  || state.input.expected[j] > 50 * model.reference[c.good()][c.from()]))
            System.out.print(
                String.format(
                    "stock %s %d %.4g of %.4g exp %.4g ref %.4g; ",
                    model.network.goods.get(c.good()).material(),
                    c.from(),
                    state.input.stock[j],
                    state.input.cover[j] * c.scale(),
                    state.input.expected[j],
                    model.reference[c.good()][c.from()]));
        }
        System.out.println();
        for (int q = 0; q < policy.limits().size(); q++)
          System.out.print(" limit " + n.rhs()[model.network.rows() + q]);
        for (int k = 0; k < v.length; k++)
          System.out.printf("%s %.3g; ", inputs.get(k).name(), v[k]);
        System.out.println();
      }
    }
  }
}
