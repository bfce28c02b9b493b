package org.chokepoint.app.usecase;

import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Runs independent pure computations on the machine's cores. Results keep their order. */
final class SideBySide implements AutoCloseable {

  private final ExecutorService pool =
      Executors.newFixedThreadPool(
          Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors())),
          task -> {
            // Deep documents are walked recursively.
            Thread thread = new Thread(null, task, "side-by-side", 8L << 20);
            thread.setDaemon(true);
            return thread;
          });

  <T> Supplier<T> start(Supplier<T> work) {
    CompletableFuture<T> future = CompletableFuture.supplyAsync(work, pool);
    return () -> get(future);
  }

  <T> List<Supplier<T>> startAll(List<Supplier<T>> work) {
    return work.stream().map(this::start).toList();
  }

  /** The same for work whose last pieces take longest: they begin first, and the order stays. */
  <T> List<Supplier<T>> startLastFirst(List<Supplier<T>> work) {
    LinkedList<Supplier<T>> started = new LinkedList<>();
    for (int i = work.size() - 1; i >= 0; i--) {
      started.addFirst(start(work.get(i)));
    }
    return List.copyOf(started);
  }

  private static <T> T get(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
