package org.chokepoint.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Operations a second of processor time of the benchmark's thread and of the collector: what a core
 * does, also when others use it at the same time. The compiler's time does not count, because in
 * the long run it has none.
 */
public final class ProcessorTime implements InternalProfiler {

  /** Name of the result. */
  static final String RATE = "processor.rate";

  private static final double NANOSECONDS = 1e9;
  private static final double MILLISECONDS = 1e3;
  private static final String WORKER = "jmh-worker";
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private double start;

  @Override
  public String getDescription() {
    return "Operations a second of processor time";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    start = seconds();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double rate = result.getMetadata().getMeasuredOps() / (seconds() - start);
    return List.of(new ScalarResult(RATE, rate, "ops/s", AggregationPolicy.AVG));
  }

  private double seconds() {
    double seconds = 0;
    for (ThreadInfo thread : threads.dumpAllThreads(false, false)) {
      if (thread.getThreadName().contains(WORKER)) {
        seconds += threads.getThreadCpuTime(thread.getThreadId()) / NANOSECONDS;
      }
    }
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      seconds += collector.getCollectionTime() / MILLISECONDS;
    }
    return seconds;
  }
}
