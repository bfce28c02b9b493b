package org.chokepoint.response.solver;

/**
 * An inequality {@code sum coefficient * x <= limit} that every portfolio within a budget obeys and
 * a fractional one does not.
 */
record BudgetCut(int[] choices, double[] coefficients, double limit) {

  double violation(double[] x) {
    double sum = -limit;
    for (int k = 0; k < choices.length; k++) {
      sum += coefficients[k] * x[choices[k]];
    }
    return sum;
  }
}
