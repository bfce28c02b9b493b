package org.chokepoint.simulation.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.assertj.core.data.Percentage;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.simulation.Pictures;
import org.junit.jupiter.api.Test;

class CalmMarketTest {
  private static final PlaceCode CHINA = new PlaceCode("CHN");

  @Test
  void calmMonthOf2025ReproducesTheObservedPrices() {
    assertPricesReproduced(Pictures.model("2025-12"));
  }

  @Test
  void calmMonthOf2009ReproducesTheObservedPrices() {
    assertPricesReproduced(Pictures.model("2010-01"));
  }

  private static void assertPricesReproduced(MarketModel model) {
    for (BaseMarket.Element e : model.base().elements()) {
      assertThat(model.calmPrice(e.id(), CHINA))
          .as(e.id().value())
          .isCloseTo(e.price().value(), Percentage.withPercentage(5));
    }
  }

  @Test
  void galliumAndGraphiteRunFromDataAlone() {
    for (String chain : new String[] {"gallium", "graphite"}) {
      BaseMarket base =
          BaseMarkets.of(Pictures.asOf("2025-12"), chain, MarketParameters.standard());
      MarketModel model = MarketModel.of(base, MarketParameters.standard());
      MaterialId material = base.elements().get(0).id();
      assertThat(model.calmPrice(material, CHINA))
          .isCloseTo(base.elements().get(0).price().value(), Percentage.withPercentage(5));
      double china =
          base.mines().stream()
              .filter(m -> m.place().equals(CHINA))
              .findFirst()
              .orElseThrow()
              .tonnes();
      double world = base.mines().stream().mapToDouble(BaseMarket.Mine::tonnes).sum();
      assertThat(china / world).as(chain).isGreaterThan(0.7);
    }
  }

  @Test
  void whatIsRefinedOrRecycledIsUsed() {
    BaseMarket base = Pictures.model("2025-12").base();
    for (int e = 0; e < base.elements().size(); e++) {
      int element = e;
      double refined =
          base.refineries().stream()
              .filter(r -> r.element() == element)
              .mapToDouble(BaseMarket.Refinery::tonnes)
              .sum();
      double used =
          base.uses().stream()
              .filter(u -> u.material().equals(base.elements().get(element).id()))
              .mapToDouble(BaseMarket.Use::tonnes)
              .sum();
      for (BaseMarket.Product p : base.products()) {
        double alloy = p.alloyMakers().stream().mapToDouble(BaseMarket.Made::tonnes).sum();
        for (BaseMarket.Part part : p.anchors()) {
          used += part.element() == element ? part.kgPerKg() * alloy : 0;
        }
        for (BaseMarket.Part part : p.additives()) {
          used += part.element() == element ? part.kgPerKg() * alloy : 0;
        }
      }
      double recycled = MarketParameters.standard().value("recycling-rate") * used;
      assertThat(used).isCloseTo(refined + recycled, Percentage.withPercentage(1e-6));
    }
  }

  @Test
  void concentratePriceInsideTheBaogangChainIsData() {
    BaseMarket.Mine bayanObo =
        Pictures.model("2025-12").base().mines().stream()
            .filter(m -> m.name().startsWith("Bayan Obo"))
            .findFirst()
            .orElseThrow();
    // 26,205 yuan a tonne at 50 % REO
    assertThat(bayanObo.transferPrice().orElseThrow().value())
        .isCloseTo(7.38, Percentage.withPercentage(1));
  }

  @Test
  void pictureWithoutPricesSaysWhatIsMissing() {
    SupplyPicture empty = SupplyPicture.asOf(YearMonth.of(2025, 1)).build();
    assertThatThrownBy(() -> BaseMarkets.ofRareEarths(empty, MarketParameters.standard()))
        .isInstanceOf(FailureException.class)
        .hasMessageContaining("no price");
  }
}
