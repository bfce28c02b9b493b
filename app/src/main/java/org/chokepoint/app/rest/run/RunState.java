package org.chokepoint.app.rest.run;

import java.util.Locale;

/** Where a run stands. */
public enum RunState {
  /** It waits for a free place. */
  QUEUED,
  /** It is being worked on. */
  RUNNING,
  /** It ended with a result. */
  DONE,
  /** It ended without one. */
  FAILED;

  /** Whether nothing more will happen. */
  public boolean ended() {
    return this == DONE || this == FAILED;
  }

  /** The word for people and files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
