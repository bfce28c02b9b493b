package org.chokepoint.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chokepoint.model.source.Sourced;
import org.junit.jupiter.api.Test;

class MassTest {

  @Test
  void addsTonnesOfOneBasis() {
    Mass sum = new Mass(2, Basis.REO).plus(new Mass(3, Basis.REO));
    assertThat(sum).isEqualTo(new Mass(5, Basis.REO));
  }

  @Test
  void refusesToAddAcrossBases() {
    assertThatThrownBy(() -> new Mass(2, Basis.REO).plus(new Mass(3, Basis.METAL)))
        .isInstanceOf(BasisMismatchException.class)
        .hasMessageContaining("t REO")
        .hasMessageContaining("t metal")
        .hasMessageContaining("Maybe");
  }

  @Test
  void convertsNeodymiumOxideToMetalWithACitedFactor() {
    Sourced<Double> factor = Sourced.assumed(0.857, "stoichiometry of Nd2O3", "test", "2026-11-24");
    assertThat(new Mass(100, Basis.REO).convert(Basis.METAL, factor).tonnes()).isEqualTo(85.7);
  }

  @Test
  void refusesAFactorThatIsNotOne() {
    Sourced<Double> factor = Sourced.assumed(-1.0, "wrong", "test", "2026-11-24");
    assertThatThrownBy(() -> new Mass(1, Basis.REO).convert(Basis.METAL, factor))
        .hasMessageContaining("-1.0");
  }

  @Test
  void aMassIsAlwaysANumber() {
    assertThatThrownBy(() -> new Mass(Double.NaN, Basis.REO)).hasMessageContaining("NaN");
  }
}
