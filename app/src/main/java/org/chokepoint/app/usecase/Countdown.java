package org.chokepoint.app.usecase;

import java.util.Locale;

/**
 * Tells how far a long computation is and how long it will still take, at most once in two seconds.
 */
final class Countdown {
  private static final long EVERY = 2_000_000_000L;

  private final String what;
  private final Progress progress;
  private final long start = System.nanoTime();
  private long told = start;

  /**
   * A countdown.
   *
   * @param what what is counted, such as {@code draws}
   */
  Countdown(String what, Progress progress) {
    this.what = what;
    this.progress = progress;
  }

  /** One more is done. */
  synchronized void done(int done, int all) {
    long now = System.nanoTime();
    if (now - told >= EVERY && done < all) {
      told = now;
      double left = (now - start) / 1e9 / done * (all - done);
      progress.step(done + " of " + all + " " + what + ", about " + span(left) + " left");
    }
  }

  private static String span(double seconds) {
    return seconds < 90
        ? String.format(Locale.ROOT, "%.0f s", seconds)
        : String.format(Locale.ROOT, "%.0f min", seconds / 60);
  }
}
