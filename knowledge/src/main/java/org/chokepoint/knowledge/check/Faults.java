package org.chokepoint.knowledge.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;

/**
 * Every fault of one file or of several that make one table, in the order in which they were met.
 */
public final class Faults {
  private static final int MOST = 10_000;
  private static final int LINE_BITS = 40;

  private final List<String> files = new ArrayList<>();
  private final List<Placed> faults = new ArrayList<>();

  private record Placed(long line, Failure failure) {}

  /** No faults yet of a file. */
  public Faults(String file) {
    files.add(file);
  }

  /** From here on, lines that are not {@link #placed} are of another file. */
  public void begin(String file) {
    files.add(file);
  }

  /** The number of a line of the current file by which it is known among the lines of all. */
  public long placed(long line) {
    return ((long) files.size() << LINE_BITS) | line;
  }

  private String place(long line) {
    int file = (int) (line >>> LINE_BITS);
    String name = files.get((file == 0 ? files.size() : file) - 1);
    return name + ", line " + (line & ((1L << LINE_BITS) - 1));
  }

  /** Adds a fault at a cell. */
  public void at(long line, String column, FailureReason reason, String message) {
    add(line, place(line) + ", column " + column, reason, message);
  }

  /** Adds a fault of a line. */
  public void at(long line, FailureReason reason, String message) {
    add(line, place(line), reason, message);
  }

  /** Adds a fault of the current file. */
  public void of(FailureReason reason, String message) {
    add(0, files.get(files.size() - 1), reason, message);
  }

  /** Adds what another reading found. */
  public void add(Failure failure) {
    add(0, failure);
  }

  private void add(long line, String where, FailureReason reason, String message) {
    add(line, new Failure(reason, where, message));
  }

  private void add(long line, Failure failure) {
    if (faults.size() < MOST) {
      boolean current = line >>> LINE_BITS == 0;
      faults.add(new Placed(current ? placed(line) : line, failure));
    }
  }

  /** The faults; at most ten thousand are kept. */
  public List<Failure> list() {
    return faults.stream()
        .sorted(Comparator.comparingLong(Placed::line))
        .map(Placed::failure)
        .toList();
  }

  /** Whether there is none. */
  public boolean none() {
    return faults.isEmpty();
  }
}
