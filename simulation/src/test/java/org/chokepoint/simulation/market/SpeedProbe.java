package org.chokepoint.simulation.market;

import java.time.YearMonth;
import java.util.List;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.scenario.Scenario;
import org.chokepoint.simulation.scenario.StandardScenarios;
import org.chokepoint.simulation.solver.*;

public class SpeedProbe {
  static long cpu() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  public static void main(String[] a) {
    MarketModel model =
        MarketModel.of(
            org.chokepoint.simulation.Pictures.asOf("2025-12"), MarketParameters.standard());
    Simulation sim = new Simulation(model);
    Scenario s =
        StandardScenarios.access(new PlaceCode("CHN"), List.of(), YearMonth.of(2026, 1), 60);
    for (int i = 0; i < 5; i++) {
      long t = cpu();
      sim.track(s);
      System.out.println("track 60 months " + (cpu() - t) / 1e6);
    }
    Policy policy = new Policy(model, s.levers());
    CompiledProgram program = model.network.compile(policy.limits());
    Workspace ws = program.newWorkspace();
    ProgramNumbers n = program.newNumbers();
    RunState st = new RunState(model, Rules.ALL, 0);
    Policy.Levies lv = new Policy.Levies();
    double prep = 0, write = 0, solve = 0, carry = 0;
    int it = 0;
    for (int t = 0; t < 60; t++) {
      long t0 = cpu();
      st.prepare(s.month(t), policy, lv);
      long t1 = cpu();
      model.writer.write(n, st.input, model.reference);
      long t2 = cpu();
      Solution sol = ws.solve(n, t == 0 ? Start.COLD : Start.WARM);
      long t3 = cpu();
      it += sol.iterations();
      if (t < 8) System.out.println("it " + sol.iterations() + " " + (t3 - t2) / 1e6);
      st.carry(sol);
      long t4 = cpu();
      prep += t1 - t0;
      write += t2 - t1;
      solve += t3 - t2;
      carry += t4 - t3;
    }
    System.out.printf(
        "prep %.2f write %.2f solve %.2f carry %.2f ms/month, it %.1f%n",
        prep / 6e7, write / 6e7, solve / 6e7, carry / 6e7, it / 60.0);
  }
}
