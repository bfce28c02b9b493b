package org.chokepoint.metrics.criticality;

import static org.chokepoint.metrics.Targets.rounded;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Locale;

/**
 * A published supply risk that the printed inputs do not give, and the one input that would give
 * it.
 *
 * @param name material and stage
 * @param input which input
 * @param printed as the annex prints it
 * @param needed what it would have to be
 * @param result supply risk with the needed input
 * @param reason why
 */
record Misfit(
    String name, String input, String printed, String needed, double result, String reason) {
  static final String PAGE_HEAD =
      """
      # Known misfits

      European Union 2023: 99 material-stages have all printed inputs; 76 come out within 0.1 of the published supply
      risk (both to two decimals). The other 23 are listed here with the one input that, put right, gives the published
      value. No input is changed anywhere in the product; a test holds this table against the printed annexes. Where the
      reason says *copy* or *lacks*, the annex itself shows it; a needed rate or concentration without such a reason is
      an inference from the published result. E is extraction, P processing; the concentrations are WGI- and
      trade-weighted HHI of world shares (GS) and of European sourcing (EU).

      | material, stage | published | from the printed inputs | input | printed | needed | gives | reason |
      |---|---|---|---|---|---|---|---|
      """;

  static Misfit of(NamedCsvRecord row) {
    return new Misfit(
        row.getField("material") + ", " + row.getField("stage"),
        row.getField("input"),
        row.getField("printed"),
        row.getField("needed"),
        Double.parseDouble(row.getField("result")),
        row.getField("reason"));
  }

  String line(double published, double computed) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.2f | %s | %s | %s | %.2f | %s |",
        name,
        published,
        computed,
        label(),
        printed,
        needed,
        result,
        reason);
  }

  private String label() {
    return switch (input) {
      case "evidence" -> "shares used";
      case "trade_factor" -> "trade factor t";
      case "world_hhi" -> "HHI of world shares";
      case "eu_hhi" -> "HHI of European sourcing";
      case "both_hhi" -> "HHI weighted by import reliance";
      case "recycling" -> "EoL-RIR";
      case "import_reliance" -> "import reliance";
      default -> throw new IllegalArgumentException(input);
    };
  }

  /** An input of the assessment as the table of misfits prints it. */
  static String printed(EuSupplyRisk in, SupplyEvidence evidence, String input) {
    return switch (input) {
      case "evidence" -> evidence == SupplyEvidence.BOTH ? "GS+EU" : "GSonly";
      case "trade_factor" -> "1";
      case "world_hhi" -> two(in.global());
      case "eu_hhi" -> two(in.european());
      case "both_hhi" -> two(weighted(in));
      case "recycling" -> two(in.recycling());
      case "import_reliance" -> two(in.importReliance());
      default -> throw new IllegalArgumentException(input);
    };
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", rounded(value, 2));
  }

  private static double weighted(EuSupplyRisk in) {
    double half = in.importReliance() / 2;
    return in.global() * half + in.european() * (1 - half);
  }

  /** The supply risk with the needed input in place of the printed one. */
  double corrected(EuSupplyRisk in, SupplyEvidence evidence, String where) {
    double global = in.global();
    double european = in.european();
    double reliance = in.importReliance();
    double recycling = in.recycling();
    SupplyEvidence used = evidence;
    switch (input) {
      case "evidence" ->
          used = needed.equals("GSonly") ? SupplyEvidence.GLOBAL : SupplyEvidence.EUROPEAN;
      case "trade_factor" -> global *= Double.parseDouble(needed);
      case "world_hhi" -> global = Double.parseDouble(needed);
      case "eu_hhi" -> european = Double.parseDouble(needed);
      case "both_hhi" -> {
        global = Double.parseDouble(needed);
        european = global;
      }
      case "recycling" -> recycling = Double.parseDouble(needed);
      case "import_reliance" -> reliance = Double.parseDouble(needed);
      default -> throw new IllegalArgumentException(input);
    }
    return new EuSupplyRisk(global, european, reliance, recycling, in.substitution())
        .on(used, where)
        .orThrow();
  }
}
