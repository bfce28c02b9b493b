package org.chokepoint.simulation.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasisFactorTest {
  private static final int ROWS = 70;
  private static final int COLUMNS = 400;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void solvesWithTheBasisThroughHundredsOfExchanges(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SparseMatrix matrix = columns(random);
    BasisFactor factor = new BasisFactor(matrix);
    int[] basic = new int[factor.positions];
    for (int i = 0; i < ROWS; i++) {
      basic[i] = COLUMNS + i;
    }
    assertThat(factor.factorise(basic)).isTrue();
    SparseVector column = new SparseVector(factor.positions);
    SparseVector row = new SparseVector(factor.positions);
    int exchanges = 0;
    int factorisations = 1;
    for (int trial = 0; exchanges < 600; trial++) {
      int entering = random.nextInt(COLUMNS);
      if (contains(basic, factor, entering)) {
        continue;
      }
      column.clear();
      scatter(matrix, factor, entering, column);
      factor.forward(column, true);
      checkForward(matrix, factor, basic, entering, column);
      int at = column.index[random.nextInt(column.count)];
      double pivot = column.value[at];
      if (Math.abs(pivot) < 0.05) {
        continue;
      }
      row.clear();
      row.set(at, 1);
      factor.backward(row, true);
      checkBackward(matrix, factor, basic, at, row);
      basic[factor.exchange(at, pivot)] = entering;
      basic[at] = -1;
      exchanges++;
      if (factor.worn()) {
        compact(basic, factor);
        assertThat(factor.factorise(basic)).as("trial %d", trial).isTrue();
        factorisations++;
      }
    }
    assertThat(factorisations).isGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void tellsASingularBasis(int seed) {
    SparseMatrix.Builder builder = SparseMatrix.withRows(3);
    for (double third : new double[] {1, 2, seed + 1}) {
      builder.column();
      builder.entry(0, 1).entry(1, 2).entry(2, third);
    }
    BasisFactor factor = new BasisFactor(builder.build());
    int[] basic = new int[factor.positions];
    basic[1] = 1;
    basic[2] = 2;
    assertThat(factor.factorise(basic)).isFalse();
  }

  private static SparseMatrix columns(SplittableRandom random) {
    SparseMatrix.Builder builder = SparseMatrix.withRows(ROWS);
    for (int j = 0; j < COLUMNS; j++) {
      builder.column();
      int entries = j % 9 == 0 ? 12 : 1 + random.nextInt(3);
      for (int k = 0; k < entries; k++) {
        builder.entry(random.nextInt(ROWS), 0.5 + random.nextDouble() * (k % 2 == 0 ? 1 : -2));
      }
    }
    return builder.build();
  }

  private static boolean contains(int[] basic, BasisFactor factor, int variable) {
    for (int p = 0; p < ROWS + factor.exchanges; p++) {
      if (basic[p] == variable) {
        return true;
      }
    }
    return false;
  }

  private static void compact(int[] basic, BasisFactor factor) {
    int kept = 0;
    for (int p = 0; p < ROWS + factor.exchanges; p++) {
      if (basic[p] >= 0) {
        basic[kept++] = basic[p];
      }
    }
  }

  private static void scatter(SparseMatrix a, BasisFactor factor, int j, SparseVector into) {
    a.forEachEntry(j, (i, value) -> into.set(factor.order.positionOfRow[i], value));
  }

  private static double[] column(SparseMatrix a, int variable) {
    double[] dense = new double[ROWS];
    if (variable >= COLUMNS) {
      dense[variable - COLUMNS] = 1;
    } else {
      a.forEachEntry(variable, (i, value) -> dense[i] = value);
    }
    return dense;
  }

  private static void checkForward(
      SparseMatrix a, BasisFactor factor, int[] basic, int entering, SparseVector x) {
    double[] product = new double[ROWS];
    double size = 1;
    for (int k = 0; k < x.count; k++) {
      double[] b = column(a, basic[x.index[k]]);
      double v = x.value[x.index[k]];
      size = Math.max(size, Math.abs(v));
      for (int i = 0; i < ROWS; i++) {
        product[i] += b[i] * v;
      }
    }
    double[] wanted = column(a, entering);
    for (int i = 0; i < ROWS; i++) {
      assertThat(product[i]).isCloseTo(wanted[i], within(1e-8 * size));
    }
  }

  private static void checkBackward(
      SparseMatrix a, BasisFactor factor, int[] basic, int at, SparseVector y) {
    double size = 1;
    for (int k = 0; k < y.count; k++) {
      size = Math.max(size, Math.abs(y.value[y.index[k]]));
    }
    for (int p = 0; p < ROWS + factor.exchanges; p++) {
      if (basic[p] >= 0) {
        double[] b = column(a, basic[p]);
        double product = 0;
        for (int i = 0; i < ROWS; i++) {
          product += b[i] * y.value[factor.order.positionOfRow[i]];
        }
        assertThat(product).isCloseTo(p == at ? 1 : 0, within(1e-8 * size));
      }
    }
  }
}
