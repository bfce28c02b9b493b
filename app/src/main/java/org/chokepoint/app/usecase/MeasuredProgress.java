package org.chokepoint.app.usecase;

/** Told what is being done and how much of the whole is behind it. */
@FunctionalInterface
public interface MeasuredProgress {

  /** Tells nobody. */
  MeasuredProgress SILENT = (step, done) -> {};

  /**
   * A step begins.
   *
   * @param step what is being done
   * @param done share of the work that is done, 0 to 1
   */
  void step(String step, double done);
}
