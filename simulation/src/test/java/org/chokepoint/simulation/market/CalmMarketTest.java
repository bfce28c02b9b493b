package org.chokepoint.simulation.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.chokepoint.model.chain.Material;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.MineralStatistic;
import org.chokepoint.model.observation.PriceObservation;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.quantity.Basis;
import org.chokepoint.model.quantity.UnitPrice;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.Pictures;
import org.chokepoint.simulation.chain.Chains;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.scenario.Scenario;
import org.chokepoint.simulation.scenario.StandardScenarios;
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
  void everyOtherMineralRunsFromDataAlone() {
    for (String chain :
        List.of("gallium", "germanium", "antimony", "tungsten", "cobalt", "nickel", "graphite")) {
      BaseMarket base =
          BaseMarkets.of(Pictures.asOf("2025-12"), chain, MarketParameters.standard());
      MarketModel model = MarketModel.of(base, MarketParameters.standard());
      BaseMarket.Element element = base.elements().get(0);
      assertThat(model.calmPrice(element.id(), base.leader()))
          .as(chain)
          .isCloseTo(element.price().value(), Percentage.withPercentage(5));
      double used = base.uses().stream().mapToDouble(BaseMarket.Use::tonnes).sum();
      double refined = base.refineries().stream().mapToDouble(BaseMarket.Refinery::tonnes).sum();
      double mined = base.mines().stream().mapToDouble(BaseMarket.Mine::tonnes).sum();
      assertThat(refined).as(chain).isCloseTo(mined, Percentage.withPercentage(0.001));
      assertThat(used * (1 - base.recycled()))
          .as(chain)
          .isCloseTo(refined, Percentage.withPercentage(0.001));
    }
  }

  @Test
  void oreIsRefinedWhereTheAssessmentSaysAndScrapReturnsAsItSays() {
    BaseMarket cobalt =
        BaseMarkets.of(Pictures.asOf("2025-12"), "cobalt", MarketParameters.standard());
    PlaceCode congo = new PlaceCode("COD");
    double mined = cobalt.mines().stream().mapToDouble(BaseMarket.Mine::tonnes).sum();
    double inCongo =
        cobalt.mines().stream()
            .filter(m -> m.place().equals(congo))
            .mapToDouble(BaseMarket.Mine::tonnes)
            .sum();
    assertThat(inCongo / mined).isGreaterThan(0.6);
    assertThat(cobalt.refineries()).noneMatch(r -> r.place().equals(congo));
    assertThat(cobalt.recycled()).isEqualTo(0.22);
  }

  @Test
  void elementNeverSeenRunsFromItsOutputAndPrice() {
    MaterialId id = new MaterialId("Xx");
    SupplyPicture known = Pictures.asOf("2025-12");
    List<Material> materials = new ArrayList<>(known.materials());
    materials.add(
        new Material(
            id,
            "unobtainium",
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of()));
    List<PriceObservation> prices = new ArrayList<>(known.prices());
    prices.add(
        new PriceObservation(
            id, "metal", 2024, "annual average", "any", assumed(new UnitPrice(500, Basis.METAL))));
    List<MineralStatistic> output =
        List.of(
            output("Unobtainium", "CHN", 800, "kilograms"),
            output("Unobtainium", "ZAF", 150, "kilograms"),
            output("Unobtainium", "WLD", 950, "kilograms"));
    SupplyPicture picture =
        known.toBuilder()
            .materials(materials)
            .prices(prices)
            .mineralStatistics(() -> output)
            .build();
    assertThat(Chains.of(picture).holding("Xx")).contains("Xx");
    BaseMarket base = BaseMarkets.of(picture, "Xx", MarketParameters.standard());
    assertThat(base.leader()).isEqualTo(CHINA);
    assertThat(base.mines()).extracting(BaseMarket.Mine::tonnes).containsExactly(0.8, 0.15);
    MarketModel model = MarketModel.of(base, MarketParameters.standard());
    assertThat(model.calmPrice(id, CHINA)).isCloseTo(500, Percentage.withPercentage(5));
    Scenario embargo = StandardScenarios.access(CHINA, List.of(), YearMonth.of(2026, 1), 12);
    Outcome o = new Simulation(model).run(embargo.on("Xx"));
    assertThat(o.priceOutside(id).max()).isGreaterThan(1000);
    assertThat(o.priceInside(id).max()).isLessThan(510);
  }

  @Test
  void outputThatCannotBeIsToldWithItsPlaceAndYear() {
    for (List<MineralStatistic> output :
        List.of(
            List.of(
                output("Gallium", "CHN", 800, "kilograms"),
                output("Gallium", "ZAF", -150, "kilograms")),
            List.of(
                output("Gallium", "CHN", 800, "kilograms"),
                output("Gallium", "ZAF", 150, "million liters")))) {
      SupplyPicture picture =
          Pictures.asOf("2025-12").toBuilder().mineralStatistics(() -> output).build();
      assertThatThrownBy(() -> BaseMarkets.of(picture, "gallium", MarketParameters.standard()))
          .isInstanceOf(FailureException.class)
          .hasMessageContainingAll("chain gallium", "in ZAF in 2024");
    }
  }

  private static MineralStatistic output(
      String commodity, String place, double value, String unit) {
    return new MineralStatistic(
        commodity,
        Chains.OUTPUT,
        "Refinery production",
        unit,
        new PlaceCode(place),
        2024,
        assumed(value),
        "");
  }

  private static <T> Sourced<T> assumed(T value) {
    return Sourced.assumed(value, "of a test", "test", "2026-11");
  }

  @Test
  void mineralWithoutPriceIsToldWithWhatToLoad() {
    assertThatThrownBy(
            () -> BaseMarkets.of(Pictures.asOf("2025-12"), "Pd", MarketParameters.standard()))
        .isInstanceOf(FailureException.class)
        .hasMessageContainingAll("chain Pd", "no price of Pd", "'prices'");
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
