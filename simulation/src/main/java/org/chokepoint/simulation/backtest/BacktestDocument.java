package org.chokepoint.simulation.backtest;

import java.util.Locale;
import java.util.Map;
import org.chokepoint.model.source.Interval;

/** Writes a backtest report as Markdown, errors included. */
public final class BacktestDocument {
  private static final String HEAD =
      """
      # Backtest

      Written by the engine's own backtest; a test holds it to the targets. Do not edit by hand.

      The parameters marked `fitted` in `market-parameters.yaml` are searched from their priors, in four
      generations, for the draws nearest to the targets of 2010-2013 and of gallium in 2023 (root mean
      square of the logarithmic error). The controls of April 2025 are then predicted by these draws with
      nothing changed. **Parameters** is the 5 to 95 per cent range of the kept draws; **predicted** is
      that range widened by the spread of the kept draws' errors on the fit's targets of the same class.
      A wide predicted range is a statement about the model, not a success: judge it by the factor
      between median and observed.

      """;
  private static final String MISFITS =
      """

      ## Known misfits

      - **Price levels of 2011.** The quota's rent per tonne, inspections and hoarding raise prices
        several times over, not twenty times. The speculation inside China of spring 2011 is not in
        the model; a quota alone must fail here, and with stocks and leakage it still falls short.
      - **Quotas were not used up in 2011-2012.** In the model a binding quota is always used up:
        exporters' licences bundled by product, and buyers living off stock, are not represented.
      - **Yttrium 2025.** A thin market for one purity; the model knows one yttrium.
      - **Magnet exports after June 2025.** The model lets exports return to base; they went above it,
        which is the refilling of stocks that its users do more slowly.
      - The time to the first stop is that of a buyer with the usual cover; the first plants to stop
        are those with the least.
      - The rule that buyers switch suppliers only step by step was added after a first look at the
        2025 rows (the first model let Germany replace Chinese magnets within a month). Its speed is a
        prior and was not adjusted to them.
      - The share of magnets held up in April 2025 is an assumption drawn from 60 to 90 per cent, and
        the end of the hold-up in June is taken from the framework of 9 June 2025.
      """;

  private BacktestDocument() {}

  /** The document. */
  public static String render(BacktestReport report) {
    StringBuilder out = new StringBuilder(HEAD);
    out.append(
        String.format(
            Locale.ROOT,
            "%d draws in all, %d kept. Spread of the logarithmic error on the fit's targets: ",
            report.kept().searched(),
            report.kept().points().size()));
    String between = "";
    for (Map.Entry<String, Double> e : report.spread().entrySet()) {
      out.append(between).append(String.format(Locale.ROOT, "%s %.2f", e.getKey(), e.getValue()));
      between = ", ";
    }
    out.append(".\n\n## Coverage\n\n");
    out.append("| targets | predicted range | range of parameters alone | median factor off |\n");
    out.append("|---|---|---|---|\n");
    out.append(coverage("fitted, 2010-2013 and gallium 2023", report, true));
    out.append(coverage("predicted, 2025", report, false));
    table(out, report, true);
    table(out, report, false);
    fitted(out, report);
    return out.append(MISFITS).toString();
  }

  private static String coverage(String name, BacktestReport report, boolean fit) {
    return String.format(
            Locale.ROOT,
            "| %s | %.0f %% | %.0f %% | %.2f |%n",
            name,
            100 * report.coverage(fit),
            100 * report.coverageOfParameters(fit),
            report.medianFactor(fit))
        .replace(System.lineSeparator(), "\n");
  }

  private static void table(StringBuilder out, BacktestReport report, boolean fit) {
    out.append(fit ? "\n## Fitted\n\n" : "\n## Predicted\n\n");
    out.append("| target | observed | median | parameters | predicted | hit | source |\n");
    out.append("|---|---|---|---|---|---|---|\n");
    for (BacktestRow row : report.rows()) {
      if (row.target().fit() == fit) {
        out.append("| ").append(row.target().id());
        out.append(" | ").append(number(row.target().observed()));
        out.append(" | ").append(number(row.median()));
        out.append(" | ").append(range(row.parameters()));
        out.append(" | ").append(range(row.predicted()));
        out.append(" | ").append(row.inside() ? "yes" : "no");
        out.append(" | ").append(row.target().source());
        out.append(" (").append(row.target().quality()).append(") |\n");
      }
    }
  }

  private static void fitted(StringBuilder out, BacktestReport report) {
    out.append("\n## Fitted parameters\n\n");
    out.append("| parameter | prior centre | 10 % | median | 90 % |\n|---|---|---|---|---|\n");
    for (BacktestReport.Fitted f : report.fitted()) {
      out.append("| ").append(f.key());
      for (double v : new double[] {f.prior(), f.low(), f.median(), f.high()}) {
        out.append(" | ").append(number(v));
      }
      out.append(" |\n");
    }
  }

  private static String range(Interval i) {
    return number(i.low()) + " to " + number(i.high());
  }

  private static String number(double v) {
    return Math.abs(v) >= 1000
        ? String.format(Locale.ROOT, "%.0f", v)
        : String.format(Locale.ROOT, "%.3g", v);
  }
}
