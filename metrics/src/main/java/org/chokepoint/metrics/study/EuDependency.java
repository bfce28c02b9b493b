package org.chokepoint.metrics.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.concentration.Amounts;
import org.chokepoint.metrics.concentration.Herfindahl;
import org.chokepoint.metrics.criticality.CrmActTest;
import org.chokepoint.metrics.criticality.StrategicDependency;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Definition;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.observation.CriticalityStatistic;
import org.chokepoint.model.picture.SupplyPicture;

/**
 * Tests of the European Union's dependence on where its study says it sources a material, stage by
 * stage. Members of the Union among the sources stand for intra-Union supply.
 *
 * @param definition what is tested
 * @param kernel the test
 */
public record EuDependency(Definition definition, Kernel kernel) implements Metric {
  private static final String TESTS =
      "European Commission SWD(2021) 352, section 3, on the sourcing shares of the EU's 2023 study";

  /** A value from the sourcing of a material. */
  @FunctionalInterface
  public interface Kernel {
    /**
     * The value.
     *
     * @param sourcing shares by source and the remainder to 100 per cent
     * @param extra whether each source lies outside the Union
     * @param importReliance in [0, 1]
     * @param where the material and stage
     */
    Attempt<Double> of(Amounts sourcing, boolean[] extra, double importReliance, String where);
  }

  /** Largest share of a third country in what the Union sources. */
  public static EuDependency largestThirdCountry() {
    return new EuDependency(
        new Definition(
            "crm-act-share-sourcing",
            "largest third-country share in EU sourcing (CRM Act benchmark 0.65)",
            "max s over sources outside the EU",
            "1",
            Range.FRACTION,
            "Regulation (EU) 2024/1252, article 5(1)(b), on the sourcing shares of the EU's 2023"
                + " study"),
        (sourcing, extra, reliance, where) ->
            Attempt.of(CrmActTest.largestThirdCountryShare(sourcing, extra)));
  }

  /** First test: concentration of the sources outside the Union. */
  public static EuDependency concentration() {
    return new EuDependency(
        new Definition(
            "eu-dependency-concentration",
            "concentration of extra-EU sourcing (test: above 0.4)",
            "HHI of the sources outside the EU among themselves",
            "1",
            Range.FRACTION,
            TESTS),
        (sourcing, extra, reliance, where) -> extraHhi(sourcing, extra, where));
  }

  /** Second test: what comes from outside the Union. */
  public static EuDependency extraShare() {
    return new EuDependency(
        new Definition(
            "eu-dependency-extra-share",
            "share of extra-EU sourcing (test: above 0.5)",
            "sources outside the EU / all sources",
            "1",
            Range.FRACTION,
            TESTS),
        (sourcing, extra, reliance, where) -> Attempt.of(extraShare(sourcing, extra)));
  }

  /** How many of the three tests are met. */
  public static EuDependency testsMet() {
    return new EuDependency(
        new Definition(
            "eu-strategic-dependency",
            "tests of strategic dependency met (dependent if all 3)",
            "[HHI > 0.4] + [extra-EU share > 0.5] + [imports > exports, that is IR > 0]",
            "1",
            new Range(0, 3),
            TESTS),
        (sourcing, extra, reliance, where) -> {
          double met = extraShare(sourcing, extra) > StrategicDependency.SCARCE ? 1 : 0;
          met += reliance > 0 ? 1 : 0;
          Attempt<Double> hhi = extraHhi(sourcing, extra, where);
          boolean concentrated =
              hhi instanceof Attempt.Success<Double> known
                  && known.value() > StrategicDependency.CONCENTRATED;
          return Attempt.of(met + (concentrated ? 1 : 0));
        });
  }

  private static double extraShare(Amounts sourcing, boolean[] extra) {
    double sum = sourcing.unallocatedShare();
    for (int i = 0; i < extra.length; i++) {
      sum += extra[i] ? sourcing.share(i) : 0;
    }
    return Math.min(1, sum);
  }

  private static Attempt<Double> extraHhi(Amounts sourcing, boolean[] extra, String where) {
    double[] outside = new double[extra.length];
    for (int i = 0; i < extra.length; i++) {
      outside[i] = extra[i] ? sourcing.share(i) : 0;
    }
    return Amounts.of(outside, sourcing.unallocatedShare(), where)
        .map(amounts -> Herfindahl.of(amounts).unitScale());
  }

  @Override
  public WithFailures<List<Calculation>> calculations(SupplyTables tables) {
    EuStudy study = EuStudy.of(tables.picture());
    List<Calculation> calculations = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (String material : study.materials()) {
      for (Stage stage : List.of(Stage.MINING, Stage.SEPARATION)) {
        Optional<Stage> at = Optional.of(stage);
        List<CriticalityStatistic> shares = study.rows(material, at, "eu_share");
        if (!shares.isEmpty()) {
          calculations.add(calculation(tables.picture(), study, material, at, shares));
        } else if (study.find(material, at, "supply_risk").isPresent()) {
          failures.add(
              new Failure(
                  FailureReason.MISSING,
                  study.subject(material, at).toString(),
                  "the shares of European sourcing are not in the study's tables."));
        }
      }
    }
    return new WithFailures<>(calculations, failures);
  }

  private Calculation calculation(
      SupplyPicture picture,
      EuStudy study,
      String material,
      Optional<Stage> stage,
      List<CriticalityStatistic> shares) {
    Subject subject = study.subject(material, stage);
    boolean[] extra = new boolean[shares.size()];
    List<Input> inputs = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < extra.length; i++) {
      CriticalityStatistic share = shares.get(i);
      extra[i] =
          !picture.findPlace(share.place().orElseThrow()).map(p -> p.euMember()).orElse(false);
      String name = "share of " + subject.good() + ": " + share.place().orElseThrow();
      inputs.add(new Input(name + share.detail(), share.value(), Range.NOT_NEGATIVE));
      sum += share.value().value();
    }
    double rest = Math.max(0, 100 - sum);
    Optional<CriticalityStatistic> reliance = study.find(material, stage, "import_reliance");
    reliance.ifPresent(row -> inputs.add(EuStudy.fraction("IR of " + subject.good(), row)));
    String where = subject.toString();
    return new Calculation(
        subject,
        inputs,
        values ->
            Amounts.of(java.util.Arrays.copyOf(values, extra.length), rest, where)
                .flatMap(
                    amounts ->
                        kernel.of(
                            amounts,
                            extra,
                            reliance.isPresent() ? values[extra.length] : 0,
                            where)));
  }
}
