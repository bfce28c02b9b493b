package org.chokepoint.app.usecase;

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

  /** Starts work that nobody waits for; its failure will show where the same is done in earnest. */
  void run(Runnable work) {
    CompletableFuture.runAsync(work, pool).exceptionally(failure -> null);
  }

  <T> List<Supplier<T>> startAll(List<Supplier<T>> work) {
    return work.stream().map(this::start).toList();
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
