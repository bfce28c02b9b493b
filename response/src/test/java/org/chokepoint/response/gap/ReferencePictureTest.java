package org.chokepoint.response.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.Chain;
import org.chokepoint.response.option.Bound;
import org.chokepoint.response.option.MagnetElements;
import org.chokepoint.response.option.Option;
import org.chokepoint.response.option.OptionId;
import org.chokepoint.response.option.Options;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reference facilities as options. */
class ReferencePictureTest {

  private static SupplyPicture picture;
  private static Options options;

  @BeforeAll
  static void read() {
    picture = ReferenceKnowledge.bundled().pictureAsOf(YearMonth.of(2025, 6));
    options = Options.from(picture);
  }

  private static Option option(String id) {
    return options.find(new OptionId(id)).orElseThrow();
  }

  @Test
  void everyFacilityIsAnOptionOrSaysWhyNot() {
    assertThat(options.options().size() + options.unusable().size())
        .isEqualTo(picture.facilities().size());
    assertThat(options.options()).hasSizeGreaterThan(150);
    assertThat(options.unusable()).allSatisfy(f -> assertThat(f.message()).isNotBlank());
  }

  @Test
  void mountainPassHeavySeparationMakesTwoHundredTonnes() {
    Option heavy = option("f003");
    double both =
        heavy.nameplateTonnes(MagnetElements.DY, Bound.CENTRAL)
            + heavy.nameplateTonnes(MagnetElements.TB, Bound.CENTRAL);
    assertThat(both).isBetween(199.0, 201.0);
    assertThat(heavy.capexMillionUsd().value().central()).isEqualTo(150);
  }

  @Test
  void kalgoorlieAddsNoFeedBesideItsMine() {
    assertThat(option("f048").stages()).containsExactly(Stage.CRACKING_AND_LEACHING);
  }

  @Test
  void noPlantOfTheControllerClosesAnythingOnTheReferenceData() {
    Gap gap =
        new Gap(
            MagnetElements.DY,
            Stage.SEPARATION,
            2030,
            new Sourced<>(Interval.exactly(1000), Chain.ROW));
    Command china = Command.ofPlaces("China", Set.of(new PlaceCode("CHN")));
    GapClosure closure =
        GapClosing.of(options, List.of(gap), china, ChainYields.from(picture)).closures().get(0);
    assertThat(closure.contributions())
        .filteredOn(c -> c.option().site().place().equals(new PlaceCode("CHN")))
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.closesSomething()).isFalse());
    Optional<Contribution> eneabba =
        closure.contributions().stream()
            .filter(c -> c.option().id().value().equals("f049"))
            .findFirst();
    assertThat(eneabba.orElseThrow().closesSomething()).isTrue();
  }
}
