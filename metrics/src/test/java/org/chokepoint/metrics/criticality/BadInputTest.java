package org.chokepoint.metrics.criticality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.chokepoint.metrics.concentration.Amounts;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;
import org.junit.jupiter.api.Test;

class BadInputTest {
  private static Failure failure(Attempt<?> attempt) {
    return ((Attempt.Failed<?>) attempt).failure();
  }

  @Test
  void supplyRiskNamesTheInputThatIsMissing() {
    EuSupplyRisk risk = new EuSupplyRisk(5, Double.NaN, 0.8, 0.01, 0.9);
    Failure failure = failure(risk.on(SupplyEvidence.BOTH, "Nd, processing"));
    assertThat(failure.reason()).isEqualTo(FailureReason.MISSING);
    assertThat(failure.where()).isEqualTo("Nd, processing");
    assertThat(failure.message()).contains("HHI of European sourcing");
    assertThat(risk.on(SupplyEvidence.GLOBAL, "Nd").orThrow()).isCloseTo(4.455, within(1e-12));
  }

  @Test
  void importRelianceOfANetExporterIsAFailureUnlessTheUnionsConventionIsAskedFor() {
    EuImportReliance exporter = new EuImportReliance(100, 10, 30);
    assertThat(failure(exporter.value("x")).reason()).isEqualTo(FailureReason.OUT_OF_RANGE);
    assertThat(exporter.zeroForNetExporter("x").orThrow()).isZero();
    assertThat(failure(new EuImportReliance(0, 0, 0).value("x")).reason())
        .isEqualTo(FailureReason.EMPTY);
    assertThat(new EuImportReliance(60, 50, 10).value("x").orThrow()).isEqualTo(0.4);
  }

  @Test
  void stockReleaseEntersTheSurveysDenominatorButNotTheUnions() {
    assertThat(new NetImportReliance(60, 50, 10, 20).value("x").orThrow()).isEqualTo(0.5);
    assertThat(failure(new NetImportReliance(60, 10, 50, 0).value("x")).reason())
        .isEqualTo(FailureReason.OUT_OF_RANGE);
    assertThat(failure(new NetImportReliance(0, 0, 0, 0).value("x")).reason())
        .isEqualTo(FailureReason.EMPTY);
  }

  @Test
  void geoPolRiskAgreesWithTheUnitTestOfItsAuthors() {
    double score = GeoPolRisk.score(0.3, 1000.0 / 2500, "x").orThrow();
    assertThat(score).isCloseTo(0.12, within(1e-15));
    assertThat(GeoPolRisk.characterisationFactor(score, 50, "x").orThrow())
        .isCloseTo(14.6551, within(1e-4));
  }

  @Test
  void geoPolRiskOfNothingOrOfAnUnknownPartnerIsAFailure() {
    assertThat(
            failure(
                    GeoPolRisk.importRisk(
                        new GeoPolRisk.Imports(new double[0], new double[0], 0), "x"))
                .reason())
        .isEqualTo(FailureReason.EMPTY);
    GeoPolRisk.Imports unknown =
        new GeoPolRisk.Imports(new double[] {5}, new double[] {Double.NaN}, 0);
    assertThat(failure(GeoPolRisk.importRisk(unknown, "x")).reason())
        .isEqualTo(FailureReason.MISSING);
  }

  @Test
  void governanceScoreOfAnotherScaleIsRefused() {
    assertThat(failure(EuSupplyRisk.scaledGovernance(37, "CHN")).reason())
        .isEqualTo(FailureReason.OUT_OF_RANGE);
    assertThat(EuSupplyRisk.scaledGovernance(-2.5, "x").orThrow()).isEqualTo(10);
    assertThat(EuSupplyRisk.scaledGovernance(2.5, "x").orThrow()).isZero();
  }

  @Test
  void disruptionPotentialIsTheWeightedHhi() {
    Amounts production = Amounts.of(new double[] {3, 1}, "x").orThrow();
    double[] unable = {0.5, 0.2};
    double[] unwilling = {0.8, 0.5};
    assertThat(UsgsSupplyRisk.disruptionPotential(production, unable, unwilling, "x").orThrow())
        .isCloseTo(0.5625 * 0.4 + 0.0625 * 0.1, within(1e-15));
    assertThat(UsgsSupplyRisk.of(0.001, 1, 1, "x").orThrow()).isCloseTo(0.1, within(1e-15));
    assertThat(
            UsgsSupplyRisk.economicVulnerability(
                    new double[] {0.01}, new double[] {2}, new double[] {4}, "x")
                .orThrow())
        .isCloseTo(0.005, within(1e-18));
    assertThat(
            failure(
                    UsgsSupplyRisk.economicVulnerability(
                        new double[] {0.01}, new double[] {2}, new double[] {0}, "x"))
                .reason())
        .isEqualTo(FailureReason.OUT_OF_RANGE);
  }

  @Test
  void withoutSubstitutesTheIndexIsOne() {
    assertThat(Substitution.ofSupplyRisk(List.of(), "x").orThrow()).isEqualTo(1);
    Substitution.Option half = new Substitution.Option(0.4, 0.5, 0.7, 0.8, 0.8, 0.8);
    assertThat(Substitution.ofEconomicImportance(List.of(half), "x").orThrow())
        .isCloseTo(0.8 + 0.2 * 0.7, within(1e-15));
    assertThat(Substitution.ofSupplyRisk(List.of(half), "x").orThrow())
        .isCloseTo(0.8 + 0.2 * 0.8, within(1e-15));
    assertThat(
            failure(
                    Substitution.ofSupplyRisk(
                        List.of(new Substitution.Option(1, 1, 1, 1, 1, 1), half), "x"))
                .reason())
        .isEqualTo(FailureReason.INCONSISTENT);
  }

  @Test
  void recyclingInputRateIsThePartOfOldScrap() {
    assertThat(EndOfLifeRecycling.inputRate(6, 94, "x").orThrow()).isEqualTo(0.06);
    assertThat(failure(EndOfLifeRecycling.inputRate(0, 0, "x")).reason())
        .isEqualTo(FailureReason.EMPTY);
  }

  @Test
  void crmActBenchmarkLooksAtThirdCountriesOnly() {
    Amounts supply = Amounts.of(new double[] {70, 20, 10}, "x").orThrow();
    boolean[] third = {false, true, true};
    assertThat(CrmActTest.largestThirdCountryShare(supply, third)).isEqualTo(0.2);
    assertThat(CrmActTest.broken(0.65)).isFalse();
    assertThat(CrmActTest.broken(0.66)).isTrue();
  }

  @Test
  void strategicDependencyNeedsAllThreeTests() {
    assertThat(StrategicDependency.of(0.5, 80, 20, 40).orThrow().dependent()).isTrue();
    assertThat(StrategicDependency.of(0.3, 80, 20, 40).orThrow().dependent()).isFalse();
    assertThat(StrategicDependency.of(0.5, 40, 60, 20).orThrow().dependent()).isFalse();
    assertThat(StrategicDependency.of(0.5, 80, 20, 90).orThrow().dependent()).isFalse();
    assertThat(StrategicDependency.of(0.5, 80, 20, 0).succeeded()).isFalse();
  }

  @Test
  void criticalityComparesPrintedValues() {
    assertThat(Criticality.critical(0.96, 2.76)).isTrue();
    assertThat(Criticality.critical(0.94, 5)).isFalse();
    assertThat(Criticality.critical(5, 2.74)).isFalse();
  }
}
