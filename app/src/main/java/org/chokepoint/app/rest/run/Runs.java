package org.chokepoint.app.rest.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.chokepoint.app.accounts.Account;
import org.chokepoint.app.accounts.Secrets;
import org.chokepoint.app.rest.answer.ProblemException;
import org.chokepoint.model.failure.FailureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works through runs, a few at a time, and remembers the latest of them. */
public final class Runs implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
  private static final int REMEMBERED = 500;
  private static final int WAITING = 32;

  private final Secrets secrets = new Secrets();
  private final ThreadPoolExecutor workers;
  private final Map<String, Run> runs =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Run> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Works on at most so many runs at once. */
  public Runs(int atOnce) {
    this.workers =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            task -> {
              Thread thread = new Thread(task, "chokepoint-run");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** The work of a run; it tells its steps and answers the address of its result. */
  public interface Work {
    /** Does the work. */
    String result(Run run);
  }

  /**
   * Queues a run.
   *
   * @throws ProblemException 503 if too many wait already
   */
  public Run start(String kind, Account owner, Work work) {
    Run run = new Run(secrets.nextId(), kind, owner.id());
    synchronized (runs) {
      runs.put(run.id(), run);
    }
    try {
      workers.execute(() -> perform(run, work));
    } catch (RejectedExecutionException e) {
      throw new ProblemException(
          503, "Too many runs are waiting", "Try again when some have ended.");
    }
    return run;
  }

  /** The run with an id, while it is remembered. */
  public Optional<Run> find(String id) {
    synchronized (runs) {
      return Optional.ofNullable(runs.get(id));
    }
  }

  private static void perform(Run run, Work work) {
    try {
      run.step("started", 0.01);
      run.finish(work.result(run));
    } catch (FailureException e) {
      run.fail(e.failure().where() + ": " + e.failure().message());
    } catch (ProblemException e) {
      run.fail(e.detail());
    } catch (RuntimeException | LinkageError e) {
      LOG.error("run {} of kind {} failed", run.id(), run.view().kind(), e);
      if (System.getenv("CHOKEPOINT_DEBUG") != null) {
        e.printStackTrace();
      }
      run.fail("A bug in the program ended the run. It was recorded; nothing was half written.");
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
