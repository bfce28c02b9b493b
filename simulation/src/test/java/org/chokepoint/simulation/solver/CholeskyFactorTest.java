package org.chokepoint.simulation.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyFactorTest {
  /** Few dense rows give one narrow panel, many a wide one; hubs with few lanes, single columns. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 30, 47, 48, 49, 50, 51, 120})
  void solvesTheNormalEquations(int rows) {
    SplittableRandom random = new SplittableRandom(rows);
    int hubs = 2 * rows;
    SparseMatrix.Builder builder = SparseMatrix.withRows(rows + hubs);
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k <= i; k++) {
        builder.column();
        builder.entry(k, 1 + random.nextDouble());
        if (k < i) {
          builder.entry(i, random.nextDouble() - 0.5);
        }
      }
    }
    for (int hub = 0; hub < hubs; hub++) {
      for (int lane = 0; lane < 3; lane++) {
        builder.column();
        builder.entry(random.nextInt(rows), 1);
        builder.entry(rows + hub, -1 - random.nextDouble());
      }
    }
    SparseMatrix a = builder.build();
    NormalEquations normal = new NormalEquations(a);
    CholeskyFactor factor = new CholeskyFactor(normal.layout());
    double[] weights = new double[a.columns];
    for (int j = 0; j < weights.length; j++) {
      weights[j] = 0.5 + random.nextDouble();
    }
    normal.factorise(weights, 0, factor);
    double[] expected = new double[a.rows];
    for (int i = 0; i < a.rows; i++) {
      expected[i] = random.nextDouble() - 0.5;
    }
    double[] priced = new double[a.columns];
    new ShortColumns(a).dotColumns(expected, priced);
    for (int j = 0; j < priced.length; j++) {
      priced[j] *= weights[j];
    }
    double[] solved = new double[a.rows];
    a.addProduct(priced, solved);
    factor.solve(solved);
    assertThat(factor.dependentRows()).isZero();
    for (int i = 0; i < a.rows; i++) {
      assertThat(Math.abs(solved[i] - expected[i])).as("row %d", i).isLessThan(1e-10);
    }
  }
}
