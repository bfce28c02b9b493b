package org.chokepoint.knowledge.upstream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.chokepoint.knowledge.check.Faults;
import org.chokepoint.knowledge.table.CsvTable;
import org.chokepoint.model.failure.FailureReason;

/** A publisher's file with its faults, read by column name. */
final class SourceTable {
  private final CsvTable csv;
  private final Faults faults;
  private final Map<String, Integer> index = new HashMap<>();

  SourceTable(CsvTable csv, Faults faults) {
    this.csv = csv;
    this.faults = faults;
    for (int i = 0; i < csv.columns().size(); i++) {
      index.put(csv.columns().get(i), i);
    }
  }

  /** Whether all columns are there; each that is not is a fault. */
  boolean requires(String... columns) {
    boolean all = true;
    for (String column : columns) {
      if (!index.containsKey(column)) {
        faults.at(1, column, FailureReason.MISSING, "is missing from the publisher's header");
        all = false;
      }
    }
    return all;
  }

  /** The file without the words that a publisher writes below its records, after an empty line. */
  SourceTable withoutFooter() {
    int end = csv.records().size();
    while (end > 0 && csv.records().get(end - 1).size() != csv.columns().size()) {
      end--;
    }
    boolean footer = end < csv.records().size() && isEmpty(csv.records().get(end));
    return footer
        ? new SourceTable(
            new CsvTable(csv.columns(), csv.records().subList(0, end), csv.lines().subList(0, end)),
            faults)
        : this;
  }

  private static boolean isEmpty(List<String> cells) {
    return cells.stream().allMatch(String::isBlank);
  }

  /** Gives each record of the right width to a reader; others are faults. */
  void each(Consumer<Record> reader) {
    for (int i = 0; i < csv.records().size(); i++) {
      List<String> cells = csv.records().get(i);
      long line = csv.lines().get(i);
      if (cells.size() == csv.columns().size()) {
        reader.accept(new Record(cells, line));
      } else {
        faults.at(
            line,
            FailureReason.MALFORMED,
            "has " + cells.size() + " cells instead of " + csv.columns().size());
      }
    }
  }

  List<String> columns() {
    return csv.columns();
  }

  /** One record of the file. */
  final class Record {
    private final List<String> cells;
    private final long line;

    private Record(List<String> cells, long line) {
      this.cells = cells;
      this.line = line;
    }

    String text(String column) {
      Integer at = index.get(column);
      return at == null ? "" : cells.get(at).strip();
    }

    /** The number in a cell; a cell that holds none is a fault unless it is empty. */
    OptionalDouble number(String column) {
      String text = text(column).replace(",", "");
      if (text.isEmpty()) {
        return OptionalDouble.empty();
      }
      try {
        return OptionalDouble.of(Double.parseDouble(text));
      } catch (NumberFormatException e) {
        fault(column, FailureReason.MALFORMED, "'" + text(column) + "' is not a number");
        return OptionalDouble.empty();
      }
    }

    /** The place that a lookup finds for a cell; none is a fault. */
    Optional<String> place(String column, Optional<String> found) {
      if (found.isEmpty()) {
        fault(column, FailureReason.UNKNOWN_NAME, "'" + text(column) + "' is no known place");
      }
      return found;
    }

    void fault(String column, FailureReason reason, String message) {
      faults.at(line, column, reason, message);
    }

    long line() {
      return line;
    }
  }
}
