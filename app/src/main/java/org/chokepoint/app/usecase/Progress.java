package org.chokepoint.app.usecase;

/** Told what is being done, so that a person who waits can see it. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress SILENT = step -> {};

  /** A step begins. */
  void step(String what);
}
