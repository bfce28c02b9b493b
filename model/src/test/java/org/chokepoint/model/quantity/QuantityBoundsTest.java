package org.chokepoint.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuantityBoundsTest {

  @Test
  void aShareLiesBetweenNothingAndAll() {
    assertThat(Share.ofPercent(91).fraction()).isEqualTo(0.91);
    assertThatThrownBy(() -> Share.ofPercent(101)).hasMessageContaining("1.01");
    assertThatThrownBy(() -> new Share(-0.1)).hasMessageContaining("-0.1");
  }

  @Test
  void theTwoScalesOfConcentrationDifferByTenThousand() {
    assertThat(Concentration.ofPoints(2500)).isEqualTo(Concentration.ofUnitScale(0.25));
    assertThatThrownBy(() -> Concentration.ofUnitScale(2500)).hasMessageContaining("2500");
  }

  @Test
  void aMonthIsATwelfthOfTheYear() {
    assertThat(new AnnualRate(120, Basis.REO).perMonth()).isEqualTo(new Mass(10, Basis.REO));
  }

  @Test
  void aRateIsNeverNegative() {
    assertThatThrownBy(() -> new AnnualRate(-1, Basis.REO)).hasMessageContaining("negative");
  }

  @Test
  void aCurrencyIsAnIsoCode() {
    assertThat(Money.usd(5, 2025).currency()).isEqualTo("USD");
    assertThatThrownBy(() -> new Money(5, "$", 2025)).hasMessageContaining("'$'");
  }
}
