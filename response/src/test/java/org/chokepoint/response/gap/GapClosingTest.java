package org.chokepoint.response.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.chokepoint.model.chain.FacilityStatus;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.Chain;
import org.chokepoint.response.option.MagnetElements;
import org.chokepoint.response.option.Options;
import org.junit.jupiter.api.Test;

class GapClosingTest {

  private static final Command CHINA = Command.ofPlaces("China", Set.of(new PlaceCode("CHN")));
  private static final ChainYields YIELDS = ChainYields.assumed(Map.of());

  private static GapClosure close(Chain chain, MaterialId material, Stage stage) {
    Gap gap = new Gap(material, stage, 2032, new Sourced<>(new Interval(50, 100, 200), Chain.ROW));
    return GapClosing.of(Options.from(chain.picture()), List.of(gap), CHINA, YIELDS)
        .closures()
        .get(0);
  }

  private static Chain heavyMine(String place) {
    return new Chain()
        .basket("Clay", place, "Dy", 10, "Tb", 2)
        .add("mine", Stage.MINING, place)
        .makes(1000, "t TREO (project)", "Dy", "Tb")
        .on("Clay")
        .status(FacilityStatus.PLANNED, 2026)
        .done();
  }

  private static Chain withSeparation(Chain chain) {
    return chain
        .add("sep", Stage.SEPARATION, "USA")
        .makes(500, "t REO", "Dy", "Tb")
        .on("Clay")
        .status(FacilityStatus.PLANNED, 2026)
        .done();
  }

  private static Contribution of(GapClosure closure, String id) {
    return closure.contributions().stream()
        .filter(c -> c.option().id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aMineWithoutSeparationClosesNothingAndSaysWhatBinds() {
    GapClosure closure = close(heavyMine("BRA"), MagnetElements.DY, Stage.SEPARATION);
    assertThat(closure.closedShare().value()).isEqualTo(Interval.exactly(0));
    assertThat(of(closure, "mine").closesSomething()).isFalse();
    assertThat(of(closure, "mine").explanation())
        .contains("closes nothing")
        .contains("separation of Dy");
    assertThat(closure.bindsNext().stage()).isEqualTo(Stage.SEPARATION);
  }

  @Test
  void mineAndSeparationTogetherCloseWhatNeitherClosesAlone() {
    GapClosure closure =
        close(withSeparation(heavyMine("BRA")), MagnetElements.DY, Stage.SEPARATION);
    assertThat(closure.closedTonnes().value().central()).isGreaterThan(10);
    for (String id : List.of("mine", "sep")) {
      assertThat(of(closure, id).aloneTonnes().value().central()).isZero();
      assertThat(of(closure, id).inCompanyTonnes().value().central()).isGreaterThan(10);
    }
  }

  @Test
  void aPlantThatTheControllerCommandsClosesNothing() {
    GapClosure closure =
        close(withSeparation(heavyMine("CHN")), MagnetElements.DY, Stage.SEPARATION);
    assertThat(closure.closedTonnes().value()).isEqualTo(Interval.exactly(0));
    assertThat(of(closure, "mine").explanation()).contains("orders of China");
    assertThat(of(closure, "sep").closesSomething()).isFalse();
  }

  @Test
  void aMagnetPlantWithoutHeavyFeedClosesNothing() {
    Chain chain =
        new Chain()
            .basket("Rock", "AUS", "Nd", 20, "Pr", 5)
            .add("mine", Stage.MINING, "AUS")
            .makes(90000, "t REO", "Nd", "Pr")
            .on("Rock")
            .done()
            .add("sep", Stage.SEPARATION, "MYS")
            .makes(90000, "t REO", "Nd", "Pr")
            .on("Rock")
            .done()
            .add("metal", Stage.METAL_MAKING, "JPN")
            .makes(9000, "t NdPr metal", "Nd", "Pr")
            .done()
            .add("mag", Stage.MAGNET_MAKING, "USA")
            .makes(9000, "t NdFeB magnets", "Nd", "Pr")
            .status(FacilityStatus.PLANNED, 2026)
            .done();
    GapClosure closure = close(chain, MagnetElements.NDFEB, Stage.MAGNET_MAKING);
    assertThat(closure.closedTonnes().value()).isEqualTo(Interval.exactly(0));
    assertThat(of(closure, "mag").explanation()).contains("metal-making of Dy");
  }

  @Test
  void whatRunsTodayClosesOnlyByWhatItStillRampsUp() {
    Chain old =
        withSeparation(
            new Chain()
                .basket("Clay", "BRA", "Dy", 10, "Tb", 2)
                .add("mine", Stage.MINING, "BRA")
                .makes(9000, "t TREO", "Dy", "Tb")
                .on("Clay")
                .done());
    Chain young =
        new Chain()
            .basket("Clay", "BRA", "Dy", 10, "Tb", 2)
            .add("mine", Stage.MINING, "BRA")
            .makes(9000, "t TREO", "Dy", "Tb")
            .on("Clay")
            .done()
            .add("sep", Stage.SEPARATION, "USA")
            .makes(500, "t REO", "Dy", "Tb")
            .on("Clay")
            .status(FacilityStatus.OPERATING, 2024)
            .done();
    assertThat(of(close(old, MagnetElements.DY, Stage.SEPARATION), "mine").closesSomething())
        .isFalse();
    Contribution ramping = of(close(young, MagnetElements.DY, Stage.SEPARATION), "sep");
    assertThat(ramping.aloneTonnes().value().central()).isCloseTo(50 * (0.85 - 0.55), within(1e-9));
  }

  @Test
  void oneMoreFreeOptionNeverClosesLess() {
    Random random = new Random(7);
    for (int draw = 0; draw < 40; draw++) {
      Chain chain = new Chain().basket("Clay", "BRA", "Dy", 10, "Tb", 2, "Nd", 20, "Pr", 5);
      double before = 0;
      for (int i = 0; i < 8; i++) {
        Stage stage =
            List.of(Stage.MINING, Stage.SEPARATION, Stage.METAL_MAKING).get(random.nextInt(3));
        chain
            .add("f" + i, stage, "USA")
            .makes(10 + random.nextInt(1000), "t REO", "Dy", "Tb", "Nd", "Pr")
            .on("Clay")
            .status(FacilityStatus.PLANNED, 2026 + random.nextInt(3))
            .done();
        double now =
            close(chain, MagnetElements.DY, Stage.METAL_MAKING).closedTonnes().value().central();
        assertThat(now).isGreaterThanOrEqualTo(before - 1e-9);
        before = now;
      }
    }
  }

  @Test
  void rangesEncloseTheCentralValueAndTheShareIsAFraction() {
    GapClosure closure =
        close(withSeparation(heavyMine("BRA")), new MaterialId("DyTb"), Stage.SEPARATION);
    Interval share = closure.closedShare().value();
    assertThat(share.low()).isBetween(0.0, share.central());
    assertThat(share.high()).isBetween(share.central(), 1.0);
  }
}
