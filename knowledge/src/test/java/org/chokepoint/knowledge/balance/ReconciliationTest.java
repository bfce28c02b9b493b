package org.chokepoint.knowledge.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.SplittableRandom;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.balance.Figure.Kind;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconciliationTest {
  private static final SupplyPicture PICTURE =
      ReferenceKnowledge.bundled().pictureAsOf(YearMonth.of(2026, 11));
  private static final Reconciliation RECONCILIATION =
      new Reconciliation(PICTURE, Tolerances.STANDARD);

  @ParameterizedTest
  @ValueSource(strings = {"TREO", "Nd", "Pr", "Dy", "Tb", "La", "Ce"})
  void afterwardsEveryPlaceAndTheWorldBalanceExactly(String material) {
    Balance balance = RECONCILIATION.of(new MaterialId(material), 2024);
    assertThat(balance.figures()).isNotEmpty();
    double feed = 0;
    for (int p = 0; p < balance.figures().size(); p += 3) {
      double mined = balance.figures().get(p).tonnesReo();
      double imported = balance.figures().get(p + 1).tonnesReo();
      double separated = balance.figures().get(p + 2).tonnesReo();
      assertThat(separated).isCloseTo(0.9 * (mined + imported), within(1e-3));
      feed += imported;
      assertThat(mined).isGreaterThan(-1e-3);
      assertThat(separated).isGreaterThan(-1e-3);
    }
    assertThat(feed).isCloseTo(0, within(1e-3));
    assertThat(balance.misfit()).isNotNegative();
    assertThat(balance.assumptions()).isNotEmpty();
  }

  @Test
  void chinaSeparatesMoreThanItMinesSoItImportsFeed() {
    Balance balance = RECONCILIATION.of(new MaterialId("TREO"), 2024);
    double feed =
        balance.figures().stream()
            .filter(f -> f.figure().place().equals(new PlaceCode("CHN")))
            .filter(f -> f.figure().kind() == Kind.NET_FEED_IMPORT)
            .mapToDouble(BalancedFigure::tonnesReo)
            .sum();
    assertThat(feed).isGreaterThan(20_000);
  }

  @Test
  void whatDoesNotAddUpIsListedWithItsNumbers() {
    Balance balance = RECONCILIATION.of(new MaterialId("TREO"), 2023);
    assertThat(balance.disagreements())
        .anyMatch(d -> d.message().contains("270000 t") && d.message().contains("world"));
  }

  @Test
  void aYearWithoutProductionGivesAnEmptyBalance() {
    assertThat(RECONCILIATION.of(new MaterialId("Nd"), 1950).figures()).isEmpty();
  }

  @Test
  void figuresThatAlreadyAgreeDoNotMove() {
    double[] same =
        LeastSquares.adjust(
            new double[] {4, 6, 10},
            new double[] {1, 1, 1},
            new double[][] {{1, 1, -1}},
            new double[] {0});
    assertThat(same).containsExactly(4, 6, 10);
  }

  /** The optimum: any other point on the balance is farther in weighted distance. */
  @Test
  void noOtherBalancedPointIsNearer() {
    var random = new SplittableRandom(3);
    for (int trial = 0; trial < 200; trial++) {
      double[] stated = {random.nextDouble(100), random.nextDouble(100), random.nextDouble(100)};
      double[] deviation = {
        1 + random.nextDouble(9), 1 + random.nextDouble(9), 1 + random.nextDouble(9)
      };
      double[] x =
          LeastSquares.adjust(stated, deviation, new double[][] {{1, 1, -1}}, new double[] {0});
      assertThat(x[0] + x[1]).isCloseTo(x[2], within(1e-9));
      double a = random.nextDouble(200) - 50;
      double b = random.nextDouble(200) - 50;
      double[] other = {a, b, a + b};
      assertThat(distance(x, stated, deviation))
          .isLessThanOrEqualTo(distance(other, stated, deviation) + 1e-9);
    }
  }

  private static double distance(double[] x, double[] stated, double[] deviation) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      double moved = (x[k] - stated[k]) / deviation[k];
      sum += moved * moved;
    }
    return sum;
  }
}
