package org.chokepoint.response.solver;

/**
 * The shape of a second stage: minimise {@code costs · y} subject to {@code matrix y >= right hand
 * side} and {@code y >= 0}. Costs are not negative, so that doing nothing is dual feasible. Blocks
 * that share an instance share what is learned of it.
 */
public final class Recourse {

  private final double[][] matrix;
  private final double[] costs;

  /**
   * A shape from its matrix and costs.
   *
   * @param matrix rows by columns
   * @param costs one for each column; not negative
   */
  public Recourse(double[][] matrix, double[] costs) {
    this.matrix = new double[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      if (matrix[i].length != costs.length) {
        throw new IllegalArgumentException(
            "row " + i + " has " + matrix[i].length + " columns, not " + costs.length);
      }
      this.matrix[i] = matrix[i].clone();
    }
    this.costs = costs.clone();
    for (double cost : costs) {
      if (!(cost >= 0)) {
        throw new IllegalArgumentException("a second stage pays " + cost + "; it must not be < 0");
      }
    }
  }

  /** Number of rows. */
  public int rows() {
    return matrix.length;
  }

  /** Number of columns. */
  public int columns() {
    return costs.length;
  }

  /** One coefficient. */
  public double coefficient(int row, int column) {
    return matrix[row][column];
  }

  /** Cost of a column. */
  public double cost(int column) {
    return costs[column];
  }
}
