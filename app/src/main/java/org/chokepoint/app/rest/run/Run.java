package org.chokepoint.app.rest.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** One piece of long work. Safe to watch from many threads. */
public final class Run {

  private final String kind;
  private final String ownerId;
  private final List<Consumer<RunView>> watchers = new CopyOnWriteArrayList<>();
  private RunView view;

  Run(String id, String kind, String ownerId) {
    this.kind = kind;
    this.ownerId = ownerId;
    this.view =
        new RunView(
            id, kind, RunState.QUEUED.label(), "queued", 0, Optional.empty(), Optional.empty());
  }

  /** Id of the run. */
  public String id() {
    return view().id();
  }

  /** Account that asked for it. */
  public String ownerId() {
    return ownerId;
  }

  /** How it stands now. */
  public synchronized RunView view() {
    return view;
  }

  /** Tells that a step begins, with the share of the work that is done. */
  public void step(String step, double done) {
    change(RunState.RUNNING, step, done, Optional.empty(), Optional.empty());
  }

  void finish(String result) {
    change(RunState.DONE, "done", 1, Optional.of(result), Optional.empty());
  }

  void fail(String problem) {
    change(RunState.FAILED, "failed", view().done(), Optional.empty(), Optional.of(problem));
  }

  /**
   * Tells a watcher how the run stands and then every change.
   *
   * @return what ends the watching
   */
  public Runnable watch(Consumer<RunView> watcher) {
    watchers.add(watcher);
    watcher.accept(view());
    return () -> watchers.remove(watcher);
  }

  private void change(
      RunState state, String step, double done, Optional<String> result, Optional<String> problem) {
    RunView next = new RunView(id(), kind, state.label(), step, done, result, problem);
    synchronized (this) {
      view = next;
    }
    watchers.forEach(w -> w.accept(next));
  }
}
