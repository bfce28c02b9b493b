package org.chokepoint.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;
import org.junit.jupiter.api.Test;

class CalmMarketTest {
  @Test
  void calmMonthReproducesTheObservedPrices() {
    MarketModel model = MarketModel.of(DataPicture.asOf("2025-12"), MarketParameters.standard());
    PlaceCode china = new PlaceCode("CHN");
    System.err.println(model.size());
    model
        .base()
        .elements()
        .forEach(
            e ->
                System.err.println(
                    e.id()
                        + " "
                        + e.price().value()
                        + " "
                        + model.calmPrice(e.id(), china)
                        + " "
                        + model.calmPrice(e.id(), new PlaceCode("JPN"))));
    assertThat(model.calmPrice(new MaterialId("Dy"), china)).isPositive();
  }
}
