package org.chokepoint.knowledge.check;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;

/** Every fault of one file, in the order in which they were met. */
public final class Faults {
  private static final int MOST = 10_000;

  private final String file;
  private final List<Failure> faults = new ArrayList<>();

  /** No faults yet of a file. */
  public Faults(String file) {
    this.file = file;
  }

  /** Adds a fault at a cell. */
  public void at(long line, String column, FailureReason reason, String message) {
    add(file + ", line " + line + ", column " + column, reason, message);
  }

  /** Adds a fault of a line. */
  public void at(long line, FailureReason reason, String message) {
    add(file + ", line " + line, reason, message);
  }

  /** Adds a fault of the file. */
  public void of(FailureReason reason, String message) {
    add(file, reason, message);
  }

  /** Adds what another reading found. */
  public void add(Failure failure) {
    if (faults.size() < MOST) {
      faults.add(failure);
    }
  }

  private void add(String where, FailureReason reason, String message) {
    add(new Failure(reason, where, message));
  }

  /** The faults; at most ten thousand are kept. */
  public List<Failure> list() {
    return List.copyOf(faults);
  }

  /** Whether there is none. */
  public boolean none() {
    return faults.isEmpty();
  }
}
