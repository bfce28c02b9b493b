package org.chokepoint.simulation.solver;

import java.util.Arrays;

/** A programme without an optimum, or whose optimum could not be certified. */
public final class SolveFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 10;

  /** Why there is no result. */
  public enum Kind {
    /** A number is missing, not finite or makes a cost concave. */
    BAD_NUMBERS,
    /** No point satisfies all rows and bounds; the rows are those that conflict. */
    INFEASIBLE,
    /** The cost falls without limit along the named columns, through the named rows. */
    UNBOUNDED,
    /** The certificate does not hold; the rows and columns are the worst. */
    NOT_CERTIFIED
  }

  private final Kind kind;
  private final int[] rows;
  private final int[] columns;

  SolveFailure(Kind kind, String message, int[] rows, int[] columns) {
    super(message + "; rows " + shown(rows) + ", columns " + shown(columns));
    this.kind = kind;
    this.rows = rows.clone();
    this.columns = columns.clone();
  }

  private static String shown(int[] indices) {
    return indices.length <= SHOWN
        ? Arrays.toString(indices)
        : Arrays.toString(Arrays.copyOf(indices, SHOWN))
            + " and "
            + (indices.length - SHOWN)
            + " more";
  }

  /** Why there is no result. */
  public Kind kind() {
    return kind;
  }

  /** The rows that take part in the failure, the worst first. */
  public int[] rows() {
    return rows.clone();
  }

  /** The columns that take part in the failure, the worst first. */
  public int[] columns() {
    return columns.clone();
  }
}
