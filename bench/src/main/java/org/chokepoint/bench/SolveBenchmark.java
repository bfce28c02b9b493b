package org.chokepoint.bench;

import com.google.ortools.Loader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.chokepoint.simulation.solver.Start;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One solve of a stored instance. Warm means: from the solution before, after every cost and
 * right-hand side of the instance moved by up to a share at random, the same changes for all
 * solvers. Building and changing the models of other solvers is not timed; of ours the whole solve
 * is, with its certificate.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SolveBenchmark {
  private static final double AGREEMENT = 1e-7;

  /** Whole numbers in the network solver round costs and flows. */
  private static final double NETWORK_AGREEMENT = 1e-2;

  /** Name of the instance. */
  @Param("speqp40")
  public String instance = "speqp40";

  /** Name of the solver: ours, CLP, GLOP, HIGHS or MinCostFlow. */
  @Param(TimedSolver.OURS)
  public String solver = TimedSolver.OURS;

  /** Where a solve begins. */
  @Param({"COLD", "WARM"})
  public Start start = Start.COLD;

  /** How much each cost and right-hand side changes at most before a warm solve. */
  @Param("0.01")
  public double share = 0.01;

  private TimedSolver timed = () -> Double.NaN;

  /** Reads the instance and refuses to time a solver that finds another optimum. */
  @Setup
  public void prepare() throws IOException {
    Loader.loadNativeLibraries();
    Instance stored = Instance.named(Path.of(System.getProperty("instances", "")), instance);
    timed = TimedSolver.of(solver, stored, start, share);
    double ours = stored.program.newWorkspace().solve(stored.numbers, Start.COLD).objective();
    double found = timed.solve();
    double agreement = solver.equals(TimedSolver.NETWORK) ? NETWORK_AGREEMENT : AGREEMENT;
    if (!(Math.abs(found - ours) <= agreement * Math.abs(ours))) {
      throw new IllegalStateException(solver + " found " + found + ", ours " + ours);
    }
  }

  /** Gives the solver what it is to solve next. */
  @Setup(Level.Invocation)
  public void next() {
    timed.next();
  }

  /** Gives back what a native solver holds. */
  @TearDown
  public void close() {
    timed.close();
  }

  /** One solve; the objective. */
  @Benchmark
  public double solve() {
    return timed.solve();
  }
}
