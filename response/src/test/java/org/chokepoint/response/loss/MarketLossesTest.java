package org.chokepoint.response.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;
import org.chokepoint.simulation.market.Simulation;
import org.chokepoint.simulation.scenario.StandardScenarios;
import org.junit.jupiter.api.Test;

/** The market engine on the reference data, one disruption and one material. */
class MarketLossesTest {

  private static final PlaceCode USA = new PlaceCode("USA");

  @Test
  void moreSupplyTakesOffLossAndTheCurveIsConvex() {
    SupplyPicture picture = ReferenceKnowledge.bundled().pictureAsOf(YearMonth.of(2025, 6));
    Simulation engine = new Simulation(MarketModel.of(picture, MarketParameters.standard()));
    MarketLosses losses = new MarketLosses(engine, List.of(USA), 1);
    WeightedScenario cut =
        new WeightedScenario(
            StandardScenarios.access(new PlaceCode("CHN"), List.of(USA), YearMonth.of(2025, 7), 12),
            1);
    DisruptionLoss loss = losses.of(cut);
    LossCurve curve = loss.years().get(0).curves().get(0);
    assertThat(loss.total()).isPositive();
    assertThat(curve.segments()).isNotEmpty();
    double before = Double.POSITIVE_INFINITY;
    for (LossCurve.Segment s : curve.segments()) {
      assertThat(s.millionUsdPerTonne()).isPositive().isLessThan(before);
      before = s.millionUsdPerTonne();
    }
    double helped =
        losses.with(cut, List.of(Map.of(curve.material(), curve.helpfulTonnes()))).stream()
            .mapToDouble(Double::doubleValue)
            .sum();
    assertThat(helped).isLessThan(loss.total());
    assertThat(loss.total() - helped)
        .isCloseTo(curve.avoided(curve.helpfulTonnes()), withinPercentage(1));
  }
}
