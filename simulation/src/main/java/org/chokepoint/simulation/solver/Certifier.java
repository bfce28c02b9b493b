package org.chokepoint.simulation.solver;

import java.util.Arrays;

/** Recomputes the optimality conditions of a primal and dual pair from the programme itself. */
final class Certifier {
  private final CompiledProgram program;
  private final double[] activity;
  private final double[] largest;

  /** Reduced costs of the last pair measured. */
  final double[] reducedCost;

  private double primal;
  private double bound;
  private double dual;
  private double products;
  private double objective;
  private int worstRow;
  private int worstColumn;
  private double worstColumnSize;

  Certifier(CompiledProgram program) {
    this.program = program;
    activity = new double[program.rows()];
    largest = new double[program.rows()];
    reducedCost = new double[program.columns()];
  }

  /** Cost of the last pair measured. */
  double objective() {
    return objective;
  }

  OptimalityCertificate certify(ProgramNumbers numbers, double[] x, double[] y) {
    primal = 0;
    bound = 0;
    dual = 0;
    products = 0;
    objective = 0;
    worstRow = -1;
    worstColumn = -1;
    worstColumnSize = 0;
    double flow = rows(numbers, x, y);
    columns(numbers, x, y, flow);
    double share = products / (1 + Math.abs(objective));
    return new OptimalityCertificate(primal, bound, dual, share, worstRow, worstColumn);
  }

  /** Returns the size of the largest scaled term in any row. */
  private double rows(ProgramNumbers numbers, double[] x, double[] y) {
    SparseMatrix a = program.matrix();
    Arrays.fill(activity, 0);
    Arrays.fill(largest, 0);
    for (int j = 0; j < a.columns; j++) {
      if (x[j] == 0) {
        continue;
      }
      for (int p = a.start[j]; p < a.start[j + 1]; p++) {
        double term = a.value[p] * x[j];
        activity[a.row[p]] += term;
        largest[a.row[p]] = Math.max(largest[a.row[p]], Math.abs(term));
      }
    }
    double size = 0;
    for (int i = 0; i < a.rows; i++) {
      size =
          Math.max(size, program.scaling.row[i] * Math.max(largest[i], Math.abs(numbers.rhs[i])));
    }
    for (int i = 0; i < a.rows; i++) {
      double slack = numbers.rhs[i] - activity[i];
      double violation =
          rowViolation(program.sense(i), slack) * program.scaling.row[i] / (1 + size);
      if (!(violation <= primal)) {
        primal = violation;
        worstRow = i;
      }
      if (program.sense(i) != RowSense.EQUAL) {
        products += Math.abs(slack * y[i]);
      }
    }
    return size;
  }

  private static double rowViolation(RowSense sense, double slack) {
    return switch (sense) {
      case EQUAL -> Math.abs(slack);
      case AT_MOST -> Math.max(0, -slack);
      case AT_LEAST -> Math.max(0, slack);
    };
  }

  private void columns(ProgramNumbers numbers, double[] x, double[] y, double flow) {
    SparseMatrix a = program.matrix();
    double size = 0;
    for (int j = 0; j < a.columns; j++) {
      size = Math.max(size, Math.abs(numbers.linear[j]) * program.scaling.column[j]);
    }
    for (int i = 0; i < a.rows; i++) {
      size = Math.max(size, Math.abs(y[i]) / program.scaling.row[i]);
    }
    for (int j = 0; j < a.columns; j++) {
      double slope = numbers.powerSlope(j, x[j]);
      objective += numbers.cost(j, x[j], slope);
      double scale = program.scaling.column[j];
      double below = (numbers.lower[j] - x[j]) / scale / (1 + flow);
      double above = (x[j] - numbers.upper[j]) / scale / (1 + flow);
      bound = note(j, Math.max(below, above), bound);
      double marginal = numbers.linear[j] + numbers.quadratic[j] * x[j] + slope;
      double reduced = marginal - a.columnDot(j, y);
      reducedCost[j] = reduced;
      double room = reduced > 0 ? x[j] - numbers.lower[j] : numbers.upper[j] - x[j];
      if (Double.isNaN(reduced) || room == Double.POSITIVE_INFINITY) {
        dual = note(j, Math.abs(reduced) * scale / (1 + size), dual);
        products += Math.abs(reduced * x[j]);
      } else {
        products += Math.abs(reduced) * Math.max(0, room);
      }
    }
    for (int i = 0; i < a.rows; i++) {
      double wrong = program.sense(i) == RowSense.AT_MOST ? y[i] : -y[i];
      if (program.sense(i) != RowSense.EQUAL && wrong > 0) {
        dual = Math.max(dual, wrong / program.scaling.row[i] / (1 + size));
      }
    }
  }

  private double note(int column, double violation, double sofar) {
    if (violation > sofar || Double.isNaN(violation)) {
      if (!(violation <= worstColumnSize)) {
        worstColumnSize = violation;
        worstColumn = column;
      }
      return violation;
    }
    return sofar;
  }
}
