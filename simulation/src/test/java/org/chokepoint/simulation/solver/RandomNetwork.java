package org.chokepoint.simulation.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A random supply network: mines with a basket of two goods, losses on lanes, a licence limit, and
 * demand that may go short at a price. Always feasible and bounded.
 */
final class RandomNetwork {
  final CompiledProgram program;
  final ProgramNumbers numbers;

  /** Indices of the capacity rows of the mines. */
  final int mines;

  private RandomNetwork(CompiledProgram program, ProgramNumbers numbers, int mines) {
    this.program = program;
    this.numbers = numbers;
    this.mines = mines;
  }

  /** Builds the network of a seed; curved gives supply and demand a slope. */
  static RandomNetwork of(long seed, boolean curved) {
    SplittableRandom r = new SplittableRandom(seed);
    int mines = 1 + r.nextInt(3);
    int places = 2 + r.nextInt(4);
    int goods = 2;
    int rows = mines + 2 * goods * places + 1;
    SparseMatrix.Builder a = SparseMatrix.withRows(rows);
    List<double[]> numbers = new ArrayList<>();
    for (int k = 0; k < mines; k++) {
      for (int p = 0; p < places; p++) {
        a.column();
        a.entry(k, 1);
        a.entry(mines + p, 0.1 + r.nextDouble());
        a.entry(mines + places + p, 0.001 + 0.01 * r.nextDouble());
        numbers.add(new double[] {1 + 9 * r.nextDouble(), curved ? r.nextDouble() * 0.01 : 0, 1e9});
      }
    }
    for (int g = 0; g < goods; g++) {
      for (int p = 0; p < places; p++) {
        int here = mines + g * places + p;
        a.column();
        a.entry(here, -1);
        numbers.add(new double[] {0, 0, 1e9});
        for (int q = 0; q < places; q++) {
          if (r.nextInt(3) > 0 || p == q) {
            a.column();
            a.entry(here, -1);
            a.entry(here + goods * places + q - p, 0.9 + 0.1 * r.nextDouble());
            if (p == 0 && q != 0) {
              a.entry(rows - 1, 1);
            }
            numbers.add(new double[] {5 * r.nextDouble(), 0, r.nextInt(5) == 0 ? 3 : 1e9});
          }
        }
        a.column();
        a.entry(here + goods * places, 1);
        double slope = curved ? 1 + r.nextDouble() : 0;
        numbers.add(new double[] {200 + 800 * r.nextDouble() * (g + 1), slope, 1e9});
      }
    }
    CompiledProgram program =
        CompiledProgram.compile(a.build(), senses(rows, mines, goods, places));
    ProgramNumbers n = program.newNumbers();
    for (int j = 0; j < numbers.size(); j++) {
      n.linear()[j] = numbers.get(j)[0];
      n.quadratic()[j] = numbers.get(j)[1];
      n.upper()[j] = numbers.get(j)[2] > 1e8 ? Double.POSITIVE_INFINITY : numbers.get(j)[2];
    }
    for (int i = 0; i < rows; i++) {
      boolean demand = i >= mines + goods * places && i < rows - 1;
      n.rhs()[i] = i < mines ? 50 + 100 * r.nextDouble() : demand ? 1 + 20 * r.nextDouble() : 0;
    }
    n.rhs()[rows - 1] = 5 + 10 * r.nextDouble();
    return new RandomNetwork(program, n, mines);
  }

  private static List<RowSense> senses(int rows, int mines, int goods, int places) {
    List<RowSense> senses = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      boolean limit = i < mines || i == rows - 1;
      senses.add(
          limit
              ? RowSense.AT_MOST
              : i < mines + goods * places ? RowSense.EQUAL : RowSense.AT_LEAST);
    }
    return senses;
  }
}
