package org.chokepoint.simulation.solver;

import java.util.Arrays;
import java.util.List;

/**
 * The fixed structure of a convex programme, analysed once: flat arrays, scaling, elimination order
 * and symbolic factorisation. It is immutable and may be shared between threads; each thread solves
 * in its own {@link Workspace}.
 */
public final class CompiledProgram {
  private final SparseMatrix matrix;
  private final RowSense[] senses;
  final Scaling scaling;

  /** The scaled matrix with one more unit column for each inequality, in row order. */
  final SparseMatrix standard;

  /** The transpose of the standard form. */
  final SparseMatrix standardByRow;

  /** The same by columns, laid out for products with prices. */
  final ShortColumns standardColumns;

  /** Order, layout and assembly of its normal equations. */
  final NormalEquations normal;

  final int[] slackOfRow;

  private CompiledProgram(SparseMatrix matrix, RowSense[] senses) {
    this.matrix = matrix;
    this.senses = senses;
    scaling = Scaling.of(matrix);
    slackOfRow = new int[matrix.rows];
    Arrays.fill(slackOfRow, -1);
    standard = standardForm();
    standardByRow = standard.transposed();
    standardColumns = new ShortColumns(standard);
    normal = new NormalEquations(standard);
  }

  /**
   * Compiles a structure.
   *
   * @param matrix coefficients of rows by columns
   * @param senses one per row
   * @throws IllegalArgumentException if the senses do not fit the rows
   */
  public static CompiledProgram compile(SparseMatrix matrix, List<RowSense> senses) {
    if (senses.size() != matrix.rows) {
      throw new IllegalArgumentException(
          senses.size() + " row senses for " + matrix.rows + " rows");
    }
    return new CompiledProgram(matrix, senses.toArray(new RowSense[0]));
  }

  private SparseMatrix standardForm() {
    int slacks = 0;
    for (int i = 0; i < senses.length; i++) {
      if (senses[i] != RowSense.EQUAL) {
        slackOfRow[i] = matrix.columns + slacks++;
      }
    }
    int columns = matrix.columns + slacks;
    int entries = matrix.entries();
    int[] start = Arrays.copyOf(matrix.start, columns + 1);
    int[] row = Arrays.copyOf(matrix.row, entries + slacks);
    double[] value = Arrays.copyOf(matrix.value, entries + slacks);
    for (int j = 0; j < matrix.columns; j++) {
      for (int p = start[j]; p < start[j + 1]; p++) {
        value[p] *= scaling.row[row[p]] * scaling.column[j];
      }
    }
    int at = entries;
    for (int i = 0; i < senses.length; i++) {
      if (slackOfRow[i] >= 0) {
        row[at] = i;
        value[at] = senses[i] == RowSense.AT_MOST ? 1 : -1;
        start[slackOfRow[i] + 1] = ++at;
      }
    }
    return new SparseMatrix(matrix.rows, columns, start, row, value);
  }

  /** The coefficients as given. */
  public SparseMatrix matrix() {
    return matrix;
  }

  /** The sense of a row. */
  public RowSense sense(int row) {
    return senses[row];
  }

  /** Number of rows. */
  public int rows() {
    return matrix.rows;
  }

  /** Number of columns. */
  public int columns() {
    return matrix.columns;
  }

  /** Fresh numbers of this shape: no costs, right-hand sides 0, columns at least 0. */
  public ProgramNumbers newNumbers() {
    return new ProgramNumbers(matrix.rows, matrix.columns);
  }

  /** A place to solve in; for one thread at a time. */
  public Workspace newWorkspace() {
    return new Workspace(this);
  }

  /** Measures how far a primal and dual pair is from optimal for the numbers. */
  public OptimalityCertificate certify(ProgramNumbers numbers, double[] primal, double[] dual) {
    return new Certifier(this).certify(numbers, primal, dual);
  }
}
