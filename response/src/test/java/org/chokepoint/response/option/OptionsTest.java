package org.chokepoint.response.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.chokepoint.model.chain.FacilityStatus;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.source.Interval;
import org.chokepoint.response.Chain;
import org.junit.jupiter.api.Test;

class OptionsTest {

  private static final MaterialId CE = new MaterialId("Ce");

  private static Option only(Chain chain) {
    Options options = Options.from(chain.picture());
    assertThat(options.unusable()).isEmpty();
    return options.options().get(options.options().size() - 1);
  }

  private static Chain rock() {
    return new Chain().basket("Rock", "USA", "La", 34, "Ce", 49, "Nd", 12, "Pr", 4);
  }

  @Test
  void aMineYieldsItsBasket() {
    Option mine =
        only(
            rock()
                .add("m", Stage.MINING, "USA")
                .makes(1000, "t REO", "Ce", "Nd", "Pr")
                .on("Rock")
                .done());
    assertThat(mine.nameplateTonnes(MagnetElements.ND, Bound.CENTRAL)).isCloseTo(120, within(1e-9));
    assertThat(mine.nameplateTonnes(CE, Bound.CENTRAL)).isCloseTo(490, within(1e-9));
    assertThat(mine.remarks().get(0)).contains("basket of Rock");
  }

  @Test
  void aPlantRatedInNdPrSplitsItByTheBasket() {
    Option plant =
        only(
            rock()
                .add("s", Stage.SEPARATION, "USA")
                .makes(160, "t NdPr oxide", "Nd", "Pr")
                .on("Rock")
                .done());
    assertThat(plant.nameplateTonnes(MagnetElements.ND, Bound.CENTRAL))
        .isCloseTo(120, within(1e-9));
    assertThat(plant.nameplateTonnes(MagnetElements.PR, Bound.CENTRAL)).isCloseTo(40, within(1e-9));
  }

  @Test
  void quantitiesThatTheSourceStatesOverrideTheBasket() {
    Option mine =
        only(
            new Chain()
                .basket("Xenotime", "AUS", "Dy", 8, "Tb", 1, "Y", 60)
                .add("m", Stage.MINING, "AUS")
                .makes(3000, "t TREO in concentrate (279 t Dy, 40 t Tb)", "Dy", "Tb", "Y")
                .on("Xenotime")
                .done());
    assertThat(mine.nameplateTonnes(MagnetElements.DY, Bound.CENTRAL)).isEqualTo(279);
    assertThat(mine.nameplateTonnes(MagnetElements.TB, Bound.CENTRAL)).isEqualTo(40);
    assertThat(mine.nameplateTonnes(new MaterialId("Y"), Bound.CENTRAL))
        .isCloseTo(1800, within(1e-9));
  }

  @Test
  void theLowRampIsWhatMountainPassReached() {
    Chain chain =
        rock().parameter("Mountain Pass Phoenix", "output 2012/13/14/15", "16/29/28/22% of design");
    Option plant =
        only(
            chain
                .add("p", Stage.MAGNET_MAKING, "USA")
                .makes(1000, "t NdFeB magnets", "Nd")
                .status(FacilityStatus.PLANNED, 2027)
                .done());
    double[] seen = {0.16, 0.29, 0.28, 0.22};
    for (int i = 0; i < seen.length; i++) {
      assertThat(plant.schedule().ramp().fraction(i, Bound.LOW)).isEqualTo(seen[i]);
      assertThat(plant.schedule().ramp().fraction(i, Bound.CENTRAL)).isLessThan(1);
    }
    assertThat(plant.schedule().firstYear().value()).isEqualTo(new Interval(2027, 2029, 2032));
  }

  @Test
  void aPlantWithoutAnAnnualCapacityIsListedWithTheReason() {
    Options options =
        Options.from(
            rock()
                .add("r", Stage.MINING, "USA")
                .makes(20000, "t ore/day (project)", "Nd")
                .done()
                .add("e", Stage.MINING, "USA")
                .makes(0, "t REO", "Nd")
                .done()
                .picture());
    assertThat(options.options()).isEmpty();
    assertThat(options.unusable()).hasSize(2);
    assertThat(options.unusable().get(0).message()).contains("t ore/day");
  }

  @Test
  void costOfAPlantWithoutOneIsTheMedianOfItsLike() {
    Chain chain = rock();
    for (int i = 1; i <= 3; i++) {
      chain
          .add("m" + i, Stage.MAGNET_MAKING, "USA")
          .makes(1000, "t NdFeB magnets", "Nd")
          .status(FacilityStatus.PLANNED, 2028)
          .capex(40 + 10 * i)
          .done();
    }
    Option plant =
        only(
            chain
                .add("m4", Stage.MAGNET_MAKING, "USA")
                .makes(2000, "t NdFeB magnets", "Nd")
                .status(FacilityStatus.PLANNED, 2028)
                .done());
    assertThat(plant.capexMillionUsd().value().central()).isCloseTo(120, within(1e-9));
  }

  @Test
  void whatProducesAlreadyCostsNothing() {
    Option plant =
        only(
            rock()
                .add("m", Stage.MAGNET_MAKING, "JPN")
                .makes(10, "t NdFeB magnets", "Nd")
                .capex(99)
                .done());
    assertThat(plant.kind()).isEqualTo(OptionKind.EXISTING);
    assertThat(plant.capexMillionUsd().value()).isEqualTo(Interval.exactly(0));
  }
}
