package org.chokepoint.response.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.OptionalDouble;

/**
 * The relaxation by decomposition: choices as fractions and one loss variable a block, held up by
 * cuts from the blocks' dual vertices (Van Slyke and Wets 1969; one cut a block as in Birge and
 * Louveaux 1988).
 */
final class LShaped extends NativeRelaxation {

  private static final double VIOLATED = 1e-8;
  private static final int ROUNDS = 200;

  private final MPVariable[] loss;

  LShaped(CompiledProblem problem, String engine) {
    super(problem, engine, false);
    this.loss = new MPVariable[p.need.length];
    for (int b = 0; b < loss.length; b++) {
      loss[b] = solver.makeNumVar(0, Natives.INFINITY, "");
    }
    first.weigh(new Terms());
    Natives.limitIterations(solver, engine);
  }

  @Override
  public OptionalDouble solve() {
    for (int round = 0; round < ROUNDS; round++) {
      if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
        return OptionalDouble.empty();
      }
      if (cutLosses(first.fractions(), believed()) == 0) {
        break;
      }
    }
    // Once more, as a change of the model takes the solution away.
    return solver.solve() == MPSolver.ResultStatus.OPTIMAL
        ? OptionalDouble.of(solver.objective().value())
        : OptionalDouble.empty();
  }

  private double[] believed() {
    double[] values = new double[loss.length];
    for (int b = 0; b < values.length; b++) {
      values[b] = loss[b].solutionValue();
    }
    return values;
  }

  private int cutLosses(double[] fraction, double[] believed) {
    double[][] residual = residuals(fraction);
    int cuts = 0;
    for (int b = 0; b < residual.length; b++) {
      double exact = p.scale[b] * p.pool[b].exact(residual[b]);
      if (exact > believed[b] + VIOLATED * (1 + exact)) {
        cutLoss(b, p.pool[b].supporting(residual[b]));
        cuts++;
      }
    }
    return cuts;
  }

  private double[][] residuals(double[] fraction) {
    double[][] residual = new double[p.need.length][];
    for (int b = 0; b < residual.length; b++) {
      residual[b] = p.need[b].clone();
    }
    for (int j = 0; j < fraction.length; j++) {
      for (int k = 0; fraction[j] > 0 && k < p.touched[j].length; k++) {
        double[] r = residual[p.touched[j][k]];
        for (int i = 0; i < p.touchedRows[j][k].length; i++) {
          r[p.touchedRows[j][k][i]] -= fraction[j] * p.touchedAmounts[j][k][i];
        }
      }
    }
    return residual;
  }

  private void cutLoss(int block, double[] vertex) {
    double constant = 0;
    for (int i = 0; i < vertex.length; i++) {
      constant += vertex[i] * p.need[block][i];
    }
    MPConstraint row = solver.makeConstraint(p.scale[block] * constant, Natives.INFINITY, "");
    row.setCoefficient(loss[block], 1);
    double[] slopes = new double[p.choices];
    for (Block.Gain gain : p.problem.blocks().get(block).gains()) {
      slopes[gain.choice()] += p.scale[block] * vertex[gain.row()] * gain.amount();
    }
    first.add(slopes, row);
  }

  private final class Terms implements FirstStage.LossTerms {
    @Override
    public int count(int block) {
      return 1;
    }

    @Override
    public MPVariable variable(int block, int term) {
      return loss[block];
    }

    @Override
    public double factor(int block, int term) {
      return 1;
    }
  }
}
