package org.chokepoint.simulation.solver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds out why a programme has no certified optimum, by solving two programmes that always have
 * one: the least total violation of its rows, and the steepest bounded descent that needs no
 * right-hand side.
 */
final class Diagnosis {
  private static final double NOTICEABLE = 1e-6;
  private final CompiledProgram program;

  Diagnosis(CompiledProgram program) {
    this.program = program;
  }

  SolveFailure explain(ProgramNumbers numbers, OptimalityCertificate certificate) {
    SolveFailure infeasible = leastViolation(numbers);
    if (infeasible != null) {
      return infeasible;
    }
    SolveFailure unbounded = steepestDescent(numbers);
    if (unbounded != null) {
      return unbounded;
    }
    return new SolveFailure(
        SolveFailure.Kind.NOT_CERTIFIED,
        "optimality not certified: " + certificate,
        certificate.worstRow() < 0 ? new int[0] : new int[] {certificate.worstRow()},
        certificate.worstColumn() < 0 ? new int[0] : new int[] {certificate.worstColumn()});
  }

  /** Adds to each row a surplus and a shortage column of cost one in scaled units. */
  private @org.jspecify.annotations.Nullable SolveFailure leastViolation(ProgramNumbers numbers) {
    SparseMatrix a = program.matrix();
    SparseMatrix.Builder builder = SparseMatrix.withRows(a.rows);
    for (int j = 0; j < a.columns; j++) {
      copyColumn(a, j, builder);
    }
    for (int i = 0; i < a.rows; i++) {
      double unit = 1 / program.scaling.row[i];
      builder.column();
      builder.entry(i, unit);
      builder.column();
      builder.entry(i, -unit);
    }
    CompiledProgram elastic = CompiledProgram.compile(builder.build(), senses());
    ProgramNumbers n = elastic.newNumbers();
    System.arraycopy(numbers.rhs, 0, n.rhs, 0, a.rows);
    System.arraycopy(numbers.lower, 0, n.lower, 0, a.columns);
    System.arraycopy(numbers.upper, 0, n.upper, 0, a.columns);
    double size = 0;
    for (int i = 0; i < a.rows; i++) {
      n.linear[a.columns + 2 * i] = 1;
      n.linear[a.columns + 2 * i + 1] = 1;
      size = Math.max(size, Math.abs(numbers.rhs[i]) * program.scaling.row[i]);
    }
    Auxiliary result = Auxiliary.solve(elastic, n);
    if (!(result.cost > NOTICEABLE * Math.max(size, Double.MIN_NORMAL))) {
      return null;
    }
    double[] weight = new double[a.rows];
    for (int i = 0; i < a.rows; i++) {
      weight[i] = Math.abs(result.y[i]) / program.scaling.row[i];
    }
    return new SolveFailure(
        SolveFailure.Kind.INFEASIBLE,
        "no point satisfies all rows and bounds",
        heaviest(weight),
        new int[0]);
  }

  private @org.jspecify.annotations.Nullable SolveFailure steepestDescent(ProgramNumbers numbers) {
    SparseMatrix a = program.matrix();
    ProgramNumbers n = program.newNumbers();
    double size = 0;
    for (int j = 0; j < a.columns; j++) {
      double unit = program.scaling.column[j];
      boolean bent = numbers.quadratic[j] > 0 || numbers.powerExponent[j] > 0;
      n.lower[j] = bent || Double.isFinite(numbers.lower[j]) ? 0 : -unit;
      n.upper[j] = bent || Double.isFinite(numbers.upper[j]) ? 0 : unit;
      n.linear[j] = numbers.linear[j];
      size = Math.max(size, Math.abs(numbers.linear[j]) * unit);
    }
    Auxiliary result = Auxiliary.solve(program, n);
    if (!(result.cost < -NOTICEABLE * size)) {
      return null;
    }
    double[] weight = new double[a.columns];
    double[] rowWeight = new double[a.rows];
    for (int j = 0; j < a.columns; j++) {
      weight[j] = Math.abs(result.x[j]) / program.scaling.column[j];
      for (int p = a.start[j]; p < a.start[j + 1]; p++) {
        rowWeight[a.row[p]] = Math.max(rowWeight[a.row[p]], weight[j]);
      }
    }
    return new SolveFailure(
        SolveFailure.Kind.UNBOUNDED,
        "the cost falls without limit",
        heaviest(rowWeight),
        heaviest(weight));
  }

  private static void copyColumn(SparseMatrix a, int j, SparseMatrix.Builder builder) {
    builder.column();
    for (int p = a.start[j]; p < a.start[j + 1]; p++) {
      builder.entry(a.row[p], a.value[p]);
    }
  }

  private List<RowSense> senses() {
    List<RowSense> senses = new ArrayList<>();
    for (int i = 0; i < program.rows(); i++) {
      senses.add(program.sense(i));
    }
    return senses;
  }

  private static int[] heaviest(double[] weight) {
    double most = 0;
    for (double w : weight) {
      most = Math.max(most, w);
    }
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < weight.length; i++) {
      if (weight[i] > 1e-4 * most) {
        found.add(i);
      }
    }
    Collections.sort(found, (p, q) -> Double.compare(weight[q], weight[p]));
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The raw result of an auxiliary programme, in the caller's units. */
  private record Auxiliary(double cost, double[] x, double[] y) {
    static Auxiliary solve(CompiledProgram program, ProgramNumbers numbers) {
      StandardNumbers standard = new StandardNumbers(program);
      standard.load(program, numbers);
      InteriorPoint interior = new InteriorPoint(program);
      interior.run(standard, Start.COLD);
      double cost = 0;
      double[] x = new double[program.columns()];
      for (int j = 0; j < x.length; j++) {
        x[j] = interior.x[j] * standard.xUnit[j];
        cost += numbers.cost(j, x[j]);
      }
      double[] y = new double[program.rows()];
      for (int i = 0; i < y.length; i++) {
        y[i] = interior.y[i] * standard.yUnit[i];
      }
      return new Auxiliary(cost, x, y);
    }
  }
}
