package org.chokepoint.brief.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.quantity.AnnualRate;
import org.chokepoint.model.quantity.Basis;
import org.chokepoint.model.quantity.Money;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quality;
import org.chokepoint.model.source.Sourced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

  private static <V> Sourced<V> of(V value, Quality quality) {
    DatasetId dataset = new DatasetId("test/1/cells");
    return new Sourced<>(value, new Provenance.Tabulated(dataset, "row 1", "Yearbook", quality));
  }

  @ParameterizedTest
  @CsvSource({
    "0.3671, REPORTED, 36.7%",
    "0.3671, RECALLED, 37%",
    "0.9962, REPORTED, 99.62%",
    "0.9962, ESTIMATED, 99.6%",
    "1, REPORTED, 100%",
    "0, REPORTED, 0%",
    "0.0042, RECALLED, 0.42%",
  })
  void shareKeepsTheDigitsItsSourceBears(double share, Quality quality, String text) {
    assertThat(Figure.share(of(new Share(share), quality)).text()).isEqualTo(text);
  }

  @Test
  void rateCarriesItsBasisAndGroupsThousands() {
    Figure figure = Figure.rate(of(new AnnualRate(188_650, Basis.REO), Quality.REPORTED));
    assertThat(figure.text()).isEqualTo("189,000 t REO a year");
    assertThat(figure.number()).hasValue(188_650);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1240000000 | USD 1.24 billion",
        "999600 | USD 1 million",
        "999400 | USD 999,000",
        "-2500000 | USD \u22122.5 million",
        "0 | USD 0",
      })
  void moneyIsWordedFromAMillionUp(double amount, String text) {
    Money money = new Money(amount, "USD", 2025);
    assertThat(Figure.money(of(money, Quality.REPORTED)).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1st",
    "2, 2nd",
    "3, 3rd",
    "4, 4th",
    "11, 11th",
    "12, 12th",
    "13, 13th",
    "21, 21st"
  })
  void ordinalsEndAsInEnglish(int n, String text) {
    assertThat(Figure.ordinal(of(n, Quality.REPORTED)).text()).isEqualTo(text);
  }

  @Test
  void rangeStandsBehindTheCentralValueAndCanBeTakenApart() {
    Figure figure = Figure.interval(of(new Interval(8, 12, 17), Quality.REPORTED), "t");
    assertThat(figure.text()).isEqualTo("12 t (8 to 17)");
    assertThat(figure.main()).isEqualTo("12 t");
    assertThat(figure.range()).hasValue("8 to 17");
  }

  @Test
  void rangeOfNoWidthIsPrintedAsOneNumber() {
    Figure figure = Figure.moneyRange(of(Interval.exactly(2e9), Quality.REPORTED), "USD");
    assertThat(figure.text()).isEqualTo("USD 2 billion");
    assertThat(figure.range()).isEmpty();
  }

  @Test
  void datesDoNotDependOnTheMachinesLanguage() {
    assertThat(Figure.month(of(YearMonth.of(2025, 4), Quality.REPORTED)).text())
        .isEqualTo("April 2025");
    assertThat(Figure.date(of(LocalDate.of(2025, 4, 4), Quality.REPORTED)).text())
        .isEqualTo("4 April 2025");
  }

  @Test
  void wordsWithADigitAreRefused() {
    assertThatThrownBy(() -> Line.words("about 40 per cent"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Figure");
    assertThatThrownBy(() -> Line.words("\u0664")).isInstanceOf(IllegalArgumentException.class);
  }
}
