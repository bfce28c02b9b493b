package org.chokepoint.app.usecase;

import java.util.Locale;

/** Tells of progress every two seconds and not of every step. */
final class Pace {

  private static final long GAP = 2_000_000_000L;

  private final Progress progress;
  private long last = System.nanoTime();

  Pace(Progress progress) {
    this.progress = progress;
  }

  /** Tells how far a run is, if it has not been told for a while. */
  void tell(String where, int read, int failed) {
    long now = System.nanoTime();
    if (now - last >= GAP) {
      last = now;
      progress.step(
          String.format(Locale.ROOT, "%s: %,d read, %,d could not be read", where, read, failed));
    }
  }
}
