package org.chokepoint.simulation.backtest;

import org.chokepoint.simulation.Pictures;
import org.chokepoint.simulation.market.MarketParameters;

public class BacktestProbe {
  public static void main(String[] a) {
    long t0 = System.nanoTime();
    var report =
        new Backtest(m -> Pictures.asOf(m.toString()), MarketParameters.standard(), 2010)
            .run(
                Integer.parseInt(a[0]),
                2,
                (d, n) -> {
                  if (d % 20 == 0)
                    System.err.println(d + "/" + n + " " + (System.nanoTime() - t0) / 1e9);
                });
    try {
      java.nio.file.Files.createDirectories(java.nio.file.Path.of("../docs/reference"));
      java.nio.file.Files.writeString(
          java.nio.file.Path.of("../docs/reference/backtest.md"), BacktestDocument.render(report));
    } catch (java.io.IOException e) {
      throw new RuntimeException(e);
    }
    for (var r : report.rows())
      System.out.printf(
          "%-40s %-5s obs %8.3g par [%8.3g %8.3g %8.3g] pred [%8.3g %8.3g] %s %s%n",
          r.target().id(),
          r.target().fit() ? "fit" : "pred",
          r.target().observed(),
          r.parameters().low(),
          r.median(),
          r.parameters().high(),
          r.predicted().low(),
          r.predicted().high(),
          r.insideParameters() ? "in" : "OUT",
          r.inside() ? "in" : "OUT");
    for (var f : report.fitted())
      System.out.printf(
          "%-30s prior %.3g -> %.3g %.3g %.3g%n",
          f.key(), f.prior(), f.low(), f.median(), f.high());
    System.out.println(
        "spread "
            + report.spread()
            + " cover fit "
            + report.coverage(true)
            + " pred "
            + report.coverage(false)
            + " params "
            + report.coverageOfParameters(true)
            + " "
            + report.coverageOfParameters(false)
            + " factor "
            + report.medianFactor(true)
            + " "
            + report.medianFactor(false));
  }
}
