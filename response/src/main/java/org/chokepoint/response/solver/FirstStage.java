package org.chokepoint.response.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.List;

/** Choices, groups, budgets and the risk measure of a problem inside a native model. */
final class FirstStage {

  private static final double INFINITY = Natives.INFINITY;

  private final CompiledProblem p;
  private final MPSolver solver;
  private final MPVariable[] x;

  FirstStage(CompiledProblem problem, MPSolver solver, boolean whole) {
    this.p = problem;
    this.solver = solver;
    this.x = new MPVariable[p.choices];
    for (int j = 0; j < x.length; j++) {
      x[j] = solver.makeVar(0, 1, whole, "");
      solver.objective().setCoefficient(x[j], p.cost[j]);
    }
    solver.objective().setMinimization();
    groupRows();
    budgetRows();
  }

  private void groupRows() {
    for (int[] group : p.choicesOfGroup) {
      MPConstraint row = solver.makeConstraint(-INFINITY, 1, "");
      for (int j : group) {
        row.setCoefficient(x[j], 1);
      }
    }
  }

  private void budgetRows() {
    MPConstraint[] rows = new MPConstraint[p.budget.length];
    for (int r = 0; r < rows.length; r++) {
      rows[r] = solver.makeConstraint(-INFINITY, p.budget[r], "");
    }
    for (int j = 0; j < x.length; j++) {
      if (p.budgetRow[j] >= 0) {
        rows[p.budgetRow[j]].setCoefficient(x[j], p.draw[j]);
        if (p.draw[j] > p.budget[p.budgetRow[j]]) {
          forbid(j);
        }
      }
    }
  }

  MPVariable variable(int choice) {
    return x[choice];
  }

  void forbid(int choice) {
    x[choice].setUb(0);
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
    MPVariable valueAtRisk = solver.makeNumVar(-INFINITY, INFINITY, "");
    solver.objective().setCoefficient(valueAtRisk, risk.tailWeight());
    MPConstraint[] rows = new MPConstraint[probabilities.size()];
    for (int s = 0; s < rows.length; s++) {
      MPVariable excess = solver.makeNumVar(0, INFINITY, "");
      double weight = risk.tailWeight() * probabilities.get(s) / (1 - risk.level());
      solver.objective().setCoefficient(excess, weight);
      rows[s] = solver.makeConstraint(0, INFINITY, "");
      rows[s].setCoefficient(excess, 1);
      rows[s].setCoefficient(valueAtRisk, 1);
    }
    for (int b = 0; b < p.need.length; b++) {
      for (int k = 0; k < terms.count(b); k++) {
        rows[p.scenario[b]].setCoefficient(terms.variable(b, k), -terms.factor(b, k));
      }
    }
  }

  /** Adds {@code sum coefficient * x <= limit} over some choices. */
  void cut(BudgetCut cut) {
    MPConstraint row = solver.makeConstraint(-INFINITY, cut.limit(), "");
    for (int k = 0; k < cut.choices().length; k++) {
      row.setCoefficient(x[cut.choices()[k]], cut.coefficients()[k]);
    }
  }

  double[] values() {
    double[] values = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      values[j] = x[j].solutionValue();
    }
    return values;
  }

  double[] reducedCosts() {
    double[] values = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      values[j] = x[j].reducedCost();
    }
    return values;
  }

  /** A block's loss as a sum of variables times factors. */
  interface LossTerms {
    int count(int block);

    MPVariable variable(int block, int term);

    double factor(int block, int term);
  }
}
