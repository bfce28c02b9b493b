package org.chokepoint.response.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Choices, groups, budgets and the risk measure of a problem inside a native model. A variable says
 * whether its choice or one before it in the group is taken, so that a choice is the step from one
 * variable to the next: starts of neighbouring years bring the same to most blocks, which leaves a
 * fifth of the matrix, and a branch on such a variable divides a group in two.
 */
final class FirstStage {

  private static final double INFINITY = Natives.INFINITY;
  private static final double NEGLIGIBLE = 1e-12;

  private final CompiledProblem p;
  private final MPSolver solver;
  // By choice: whether it or an earlier one of its group is taken.
  private final MPVariable[] reached;
  // By choice, but for the first of a group: that the variable is no less than the one before.
  private final @Nullable MPConstraint[] step;
  private @Nullable MPVariable valueAtRisk;
  private MPVariable[] excess = {};

  FirstStage(CompiledProblem problem, MPSolver solver, boolean whole) {
    this.p = problem;
    this.solver = solver;
    this.reached = new MPVariable[p.choices];
    this.step = new MPConstraint[p.choices];
    for (int j = 0; j < reached.length; j++) {
      reached[j] = solver.makeVar(0, 1, whole, "");
    }
    for (int[] group : p.choicesOfGroup) {
      for (int k = 1; k < group.length; k++) {
        MPConstraint row = solver.makeConstraint(0, INFINITY, "");
        row.setCoefficient(reached[group[k]], 1);
        row.setCoefficient(reached[group[k - 1]], -1);
        step[group[k]] = row;
      }
    }
    spread(p.cost, solver.objective()::setCoefficient);
    solver.objective().setMinimization();
    budgetRows();
    for (int j = 0; j < reached.length; j++) {
      if (p.isOutOfReach(j)) {
        forbid(j);
      }
    }
  }

  private void budgetRows() {
    for (int row = 0; row < p.budget.length; row++) {
      double[] draws = new double[p.choices];
      for (int j = 0; j < draws.length; j++) {
        draws[j] = p.drawsOn(j, row) ? p.draw[j] : 0;
      }
      add(draws, solver.makeConstraint(-INFINITY, p.budget[row], ""));
    }
  }

  /** Adds {@code sum slope * choice} to a row in which no choice stands yet. */
  void add(double[] slopes, MPConstraint row) {
    spread(slopes, row::setCoefficient);
  }

  private void spread(double[] slopes, Numbers entry) {
    double largest = Arrays.stream(slopes).map(Math::abs).max().orElse(0);
    for (int[] group : p.choicesOfGroup) {
      for (int k = 0; k < group.length; k++) {
        double next = k + 1 < group.length ? slopes[group[k + 1]] : 0;
        double difference = slopes[group[k]] - next;
        if (Math.abs(difference) > NEGLIGIBLE * largest) {
          entry.set(reached[group[k]], difference);
        }
      }
    }
  }

  void forbid(int choice) {
    MPConstraint row = step[choice];
    if (row == null) {
      reached[choice].setUb(0);
    } else {
      row.setUb(0);
    }
  }

  /** Weighs the loss of each block in the objective; terms come by block as (variable, factor). */
  void weigh(LossTerms terms) {
    RiskMeasure risk = p.problem.risk();
    List<Double> probabilities = p.problem.probabilities();
    for (int b = 0; b < p.need.length; b++) {
      double mean = (1 - risk.tailWeight()) * probabilities.get(p.scenario[b]);
      for (int k = 0; k < terms.count(b); k++) {
        solver.objective().setCoefficient(terms.variable(b, k), mean * terms.factor(b, k));
      }
    }
    if (risk.tailWeight() > 0) {
      weighTail(terms, risk, probabilities);
    }
  }

  // CVaR as a linear programme (Rockafellar and Uryasev 2000, formula 17).
  private void weighTail(LossTerms terms, RiskMeasure risk, List<Double> probabilities) {
    MPVariable threshold = solver.makeNumVar(-INFINITY, INFINITY, "");
    valueAtRisk = threshold;
    excess = new MPVariable[probabilities.size()];
    solver.objective().setCoefficient(threshold, risk.tailWeight());
    MPConstraint[] rows = new MPConstraint[probabilities.size()];
    for (int s = 0; s < rows.length; s++) {
      excess[s] = solver.makeNumVar(0, INFINITY, "");
      double weight = risk.tailWeight() * probabilities.get(s) / (1 - risk.level());
      solver.objective().setCoefficient(excess[s], weight);
      rows[s] = solver.makeConstraint(0, INFINITY, "");
      rows[s].setCoefficient(excess[s], 1);
      rows[s].setCoefficient(threshold, 1);
    }
    for (int b = 0; b < p.need.length; b++) {
      for (int k = 0; k < terms.count(b); k++) {
        rows[p.scenario[b]].setCoefficient(terms.variable(b, k), -terms.factor(b, k));
      }
    }
  }

  /** Writes a portfolio with its scenario losses as a solution. */
  void write(PortfolioState state, Numbers sink) {
    for (int[] group : p.choicesOfGroup) {
      boolean yet = false;
      for (int j : group) {
        yet |= state.taken(p.group[j]) == j;
        sink.set(reached[j], yet ? 1 : 0);
      }
    }
    if (valueAtRisk != null) {
      double[] losses = state.scenarioLosses();
      double quantile = p.problem.risk().valueAtRisk(losses, p.problem.probabilities());
      sink.set(valueAtRisk, quantile);
      for (int s = 0; s < losses.length; s++) {
        sink.set(excess[s], Math.max(0, losses[s] - quantile));
      }
    }
  }

  /** The part of each choice that is taken in the last solution. */
  double[] fractions() {
    double[] values = new double[reached.length];
    for (int[] group : p.choicesOfGroup) {
      double before = 0;
      for (int j : group) {
        double now = reached[j].solutionValue();
        values[j] = Math.max(0, now - before);
        before = now;
      }
    }
    return values;
  }

  /** The reduced cost of each choice: the price of the step that it is. */
  double[] reducedCosts() {
    double[] values = new double[reached.length];
    for (int j = 0; j < values.length; j++) {
      MPConstraint row = step[j];
      values[j] = row == null ? reached[j].reducedCost() : row.dualValue();
    }
    return values;
  }

  /** A block's loss as a sum of variables times factors. */
  interface LossTerms {
    int count(int block);

    MPVariable variable(int block, int term);

    double factor(int block, int term);
  }

  /** Takes a number for a variable: its coefficient or its value. */
  interface Numbers {
    void set(MPVariable variable, double value);
  }
}
