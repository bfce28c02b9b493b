package org.chokepoint.metrics.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Definition;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.observation.CriticalityStatistic;

/**
 * A rate or index of every material as the European Union's study prints it. The tonnages and the
 * scores of single substitutes behind it are not published, so it cannot be computed anew here.
 *
 * @param definition what it is; its range is a fraction
 * @param statistic name of the statistic in the data package
 * @param scale what the printed value is multiplied by to be a fraction
 */
public record PrintedMetric(Definition definition, String statistic, double scale)
    implements Metric {
  private static final String STUDY =
      ", as printed in the European Commission's 2023 study; method Blengini et al. 2017, JRC106997";

  /** Import reliance by stage. */
  public static PrintedMetric importReliance() {
    return percent(
        "eu-import-reliance",
        "import reliance of the European Union",
        "(imports − exports) / (domestic production + imports − exports)",
        "import_reliance",
        "equation 4");
  }

  /** End-of-life recycling input rate. */
  public static PrintedMetric recycling() {
    return percent(
        "eol-rir",
        "end-of-life recycling input rate",
        "old scrap / (primary + old scrap), input of the European Union",
        "eol_rir",
        "equation 5");
  }

  private static PrintedMetric percent(
      String id, String name, String formula, String statistic, String equation) {
    return new PrintedMetric(
        new Definition(id, name, formula, "1", Range.FRACTION, equation + STUDY), statistic, 0.01);
  }

  /** Substitution index of supply risk. */
  public static PrintedMetric substitutionInSupplyRisk() {
    return index("si-sr", "substitution index of supply risk", "(SP · SCr · SCo)^⅓", 7);
  }

  /** Substitution index of economic importance. */
  public static PrintedMetric substitutionInImportance() {
    return index("si-ei", "substitution index of economic importance", "SCP", 6);
  }

  private static PrintedMetric index(String id, String name, String score, int equation) {
    String formula = "Σ " + score + " · sub-share · share; 1 means no substitute";
    Definition definition =
        new Definition(id, name, formula, "1", Range.FRACTION, "equation " + equation + STUDY);
    return new PrintedMetric(definition, id.replace('-', '_'), 1);
  }

  @Override
  public WithFailures<List<Calculation>> calculations(SupplyTables tables) {
    EuStudy study = EuStudy.of(tables.picture());
    List<Calculation> calculations = new ArrayList<>();
    List<Optional<Stage>> stages =
        List.of(Optional.empty(), Optional.of(Stage.MINING), Optional.of(Stage.SEPARATION));
    for (String material : study.materials()) {
      for (Optional<Stage> stage : stages) {
        study
            .find(material, stage, statistic)
            .ifPresent(row -> calculations.add(calculation(study.subject(material, stage), row)));
      }
    }
    return WithFailures.complete(calculations);
  }

  private Calculation calculation(Subject subject, CriticalityStatistic row) {
    String name = definition.name() + " of " + subject.good();
    Input input = new Input(name, row.value().map(v -> v * scale), Range.FRACTION);
    String where = subject.toString();
    return new Calculation(
        subject,
        List.of(input),
        values -> Range.FRACTION.check(values[0], definition.name(), where));
  }
}
