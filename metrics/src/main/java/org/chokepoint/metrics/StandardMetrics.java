package org.chokepoint.metrics;

import java.util.List;
import java.util.Optional;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.standard.ChainChokepoint;
import org.chokepoint.metrics.standard.ConcentrationMetric;
import org.chokepoint.metrics.standard.EuGlobalSupplyRisk;
import org.chokepoint.metrics.standard.FacilityChokepoint;
import org.chokepoint.metrics.standard.GeoPolRiskMetric;
import org.chokepoint.metrics.standard.GovernanceHhi;
import org.chokepoint.metrics.standard.LaneChokepoint;
import org.chokepoint.metrics.standard.LeverageMetric;
import org.chokepoint.metrics.standard.NetImportRelianceMetric;
import org.chokepoint.metrics.standard.ThirdCountryShare;
import org.chokepoint.metrics.study.EuDependency;
import org.chokepoint.metrics.study.EuStudyCriticality;
import org.chokepoint.metrics.study.EuStudyImportance;
import org.chokepoint.metrics.study.EuStudySupplyRisk;
import org.chokepoint.metrics.study.PrintedMetric;
import org.chokepoint.metrics.trade.Asymmetry;
import org.chokepoint.metrics.trade.DisruptionPotentialBound;
import org.chokepoint.metrics.trade.EconomicVulnerability;
import org.chokepoint.metrics.trade.ImportDependence;
import org.chokepoint.metrics.trade.IndustryLoss;
import org.chokepoint.metrics.trade.Power;

/**
 * The metrics that every picture is measured with. A new metric is registered by adding it here.
 */
public final class StandardMetrics {
  private static final List<Metric> ALL =
      List.of(
          ConcentrationMetric.hhi(),
          ConcentrationMetric.hhiPoints(),
          ConcentrationMetric.hhiUpperBound(),
          ConcentrationMetric.theil(),
          ConcentrationMetric.top(1),
          ConcentrationMetric.top(3),
          new GovernanceHhi(),
          new EuGlobalSupplyRisk(),
          new ThirdCountryShare(),
          new EuStudySupplyRisk(),
          new EuStudyImportance(),
          new EuStudyCriticality(),
          PrintedMetric.importReliance(),
          PrintedMetric.recycling(),
          PrintedMetric.substitutionInSupplyRisk(),
          PrintedMetric.substitutionInImportance(),
          EuDependency.largestThirdCountry(),
          EuDependency.concentration(),
          EuDependency.extraShare(),
          EuDependency.testsMet(),
          GeoPolRiskMetric.score(),
          GeoPolRiskMetric.characterisationFactor(),
          new NetImportRelianceMetric(),
          new DisruptionPotentialBound(),
          new EconomicVulnerability(),
          new ChainChokepoint(),
          new FacilityChokepoint(),
          new LaneChokepoint(),
          LeverageMetric.share(LeverageMetric.USERS),
          LeverageMetric.lossTerm(LeverageMetric.USERS),
          new IndustryLoss(),
          new ImportDependence(),
          new Asymmetry(),
          new Power());

  private StandardMetrics() {}

  /** All metrics in the order in which they are shown. */
  public static List<Metric> all() {
    return ALL;
  }

  /** The metrics of a good's supply, without those of whole countries' trade. */
  public static List<Metric> ofGoods() {
    return ALL.stream().filter(m -> !(m instanceof Asymmetry || m instanceof Power)).toList();
  }

  /** The metric with an id. */
  public static Optional<Metric> find(String id) {
    return ALL.stream().filter(m -> m.definition().id().equals(id)).findFirst();
  }
}
