package org.chokepoint.simulation.solver;

import java.util.Arrays;

/**
 * An immutable sparse matrix in compressed-column form: the entries of column j are those at {@code
 * start[j] .. start[j+1]-1}, rows ascending, no duplicates.
 */
public final class SparseMatrix {
  final int rows;
  final int columns;
  final int[] start;
  final int[] row;
  final double[] value;

  SparseMatrix(int rows, int columns, int[] start, int[] row, double[] value) {
    this.rows = rows;
    this.columns = columns;
    this.start = start;
    this.row = row;
    this.value = value;
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  /** Number of columns. */
  public int columns() {
    return columns;
  }

  /** Number of stored entries. */
  public int entries() {
    return start[columns];
  }

  /** Calls the visitor with the row and coefficient of each entry of a column, rows ascending. */
  public void forEachEntry(int column, EntryVisitor visitor) {
    for (int p = start[column]; p < start[column + 1]; p++) {
      visitor.visit(row[p], value[p]);
    }
  }

  /** Receives entries one by one. */
  @FunctionalInterface
  public interface EntryVisitor {
    /** Called once per entry. */
    void visit(int row, double coefficient);
  }

  /** Adds {@code A x} to {@code y}. */
  void addProduct(double[] x, double[] y) {
    for (int j = 0; j < columns; j++) {
      double xj = x[j];
      if (xj != 0) {
        for (int p = start[j]; p < start[j + 1]; p++) {
          y[row[p]] += value[p] * xj;
        }
      }
    }
  }

  /** The inner product of column j with y. */
  double columnDot(int j, double[] y) {
    double sum = 0;
    for (int p = start[j]; p < start[j + 1]; p++) {
      sum += value[p] * y[row[p]];
    }
    return sum;
  }

  /** The inner product of every column with y. */
  void dotColumns(double[] y, double[] into) {
    int p = 0;
    for (int j = 0; j < columns; j++) {
      int end = start[j + 1];
      double sum = 0;
      if (p < end) {
        sum = value[p] * y[row[p]];
        if (p + 1 < end) {
          sum += value[p + 1] * y[row[p + 1]];
          for (p += 2; p < end; p++) {
            sum += value[p] * y[row[p]];
          }
        }
      }
      p = end;
      into[j] = sum;
    }
  }

  /** The same matrix by rows: element k of {@code row} is then a column number. */
  SparseMatrix transposed() {
    int[] tStart = new int[rows + 1];
    for (int p = 0; p < entries(); p++) {
      tStart[row[p] + 1]++;
    }
    for (int i = 0; i < rows; i++) {
      tStart[i + 1] += tStart[i];
    }
    int[] next = Arrays.copyOf(tStart, rows);
    int[] tRow = new int[entries()];
    double[] tValue = new double[entries()];
    for (int j = 0; j < columns; j++) {
      for (int p = start[j]; p < start[j + 1]; p++) {
        int q = next[row[p]]++;
        tRow[q] = j;
        tValue[q] = value[p];
      }
    }
    return new SparseMatrix(columns, rows, tStart, tRow, tValue);
  }

  /** Starts an empty matrix with the given number of rows and no columns. */
  public static Builder withRows(int rows) {
    return new Builder(rows);
  }

  /** Collects columns one by one. */
  public static final class Builder {
    private final int rows;
    private int columns;
    private int count;
    private int[] start = new int[17];
    private int[] row = new int[64];
    private double[] value = new double[64];

    private Builder(int rows) {
      if (rows < 0) {
        throw new IllegalArgumentException("negative number of rows: " + rows);
      }
      this.rows = rows;
    }

    /**
     * Opens the next column and returns its index; entries given to {@link #entry} belong to it.
     */
    public int column() {
      closeColumn();
      if (columns + 2 >= start.length) {
        start = Arrays.copyOf(start, start.length * 2);
      }
      start[columns] = count;
      return columns++;
    }

    /**
     * Puts a coefficient into the open column. Zero coefficients are dropped; a second coefficient
     * for the same row is added to the first.
     *
     * @throws IllegalArgumentException if the row is outside the matrix or the value is not finite
     */
    public Builder entry(int atRow, double coefficient) {
      if (atRow < 0 || atRow >= rows || !Double.isFinite(coefficient) || columns == 0) {
        throw new IllegalArgumentException(
            "entry row " + atRow + " value " + coefficient + " in a matrix of " + rows + " rows");
      }
      for (int p = start[columns - 1]; p < count; p++) {
        if (row[p] == atRow) {
          value[p] += coefficient;
          return this;
        }
      }
      if (coefficient != 0) {
        if (count == row.length) {
          row = Arrays.copyOf(row, count * 2);
          value = Arrays.copyOf(value, count * 2);
        }
        row[count] = atRow;
        value[count++] = coefficient;
      }
      return this;
    }

    private void closeColumn() {
      if (columns == 0) {
        return;
      }
      for (int p = start[columns - 1] + 1; p < count; p++) {
        int r = row[p];
        double v = value[p];
        int q = p - 1;
        for (; q >= start[columns - 1] && row[q] > r; q--) {
          row[q + 1] = row[q];
          value[q + 1] = value[q];
        }
        row[q + 1] = r;
        value[q + 1] = v;
      }
    }

    /** The finished matrix. */
    public SparseMatrix build() {
      closeColumn();
      int[] s = Arrays.copyOf(start, columns + 1);
      s[columns] = count;
      return new SparseMatrix(
          rows, columns, s, Arrays.copyOf(row, count), Arrays.copyOf(value, count));
    }
  }
}
