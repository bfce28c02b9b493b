package org.chokepoint.metrics.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.chokepoint.metrics.RealPicture;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.EntityId;
import org.junit.jupiter.api.Test;

class ActorProfileTest {
  private static final SupplyTables TABLES = SupplyTables.of(RealPicture.picture());
  private static final EntityId BAOGANG = new EntityId("baogang-group");

  @Test
  void baogangCommandsMoreThanHalfOfNeodymiumSeparationThroughNamedPlants() {
    Holding holding =
        ActorProfile.of(TABLES, BAOGANG, 2025).find("Nd", Stage.SEPARATION).orElseThrow();
    assertThat(holding.share().value()).isBetween(0.5, 0.9);
    assertThat(holding.facilities()).isNotEmpty();
    assertThat(holding.facilities())
        .allSatisfy(
            f -> {
              assertThat(f.command().path().get(0).holder()).isEqualTo(BAOGANG);
              assertThat(f.share().value()).isPositive();
            });
    double sum = holding.facilities().stream().mapToDouble(f -> f.share().value()).sum();
    assertThat(holding.share().value()).isCloseTo(sum, within(1e-12));
  }

  @Test
  void aStateCommandsAtLeastWhatACompanyItDirectsCommands() {
    ActorProfile state = ActorProfile.of(TABLES, new EntityId("state-council-chn"), 2025);
    for (Holding company : ActorProfile.of(TABLES, BAOGANG, 2025).holdings()) {
      assertThat(state.holdings())
          .anyMatch(
              h ->
                  h.good().equals(company.good())
                      && h.share().value() >= company.share().value() - 1e-12);
    }
  }

  @Test
  void noOneCommandsMoreThanTheWorld() {
    ActorProfile.of(TABLES, new EntityId("state-council-chn"), 2025)
        .holdings()
        .forEach(h -> assertThat(h.share().value()).isBetween(0.0, 1.0));
  }

  @Test
  void anUnknownActorCommandsNothing() {
    assertThat(ActorProfile.of(TABLES, new EntityId("nobody"), 2025).holdings()).isEmpty();
  }

  @Test
  void leverageCountsOnlyWhatLiesOutsideTheTarget() {
    double[] supply = {60, 30, 10};
    double[] commanded = {0.5, 1};
    assertThat(StaticLeverage.of(supply, commanded, new boolean[] {false, true}, "x").orThrow())
        .isCloseTo(30.0 / 70, within(1e-15));
    assertThat(
            StaticLeverage.of(new double[] {5}, new double[] {1}, new boolean[] {true}, "x")
                .succeeded())
        .isFalse();
  }
}
