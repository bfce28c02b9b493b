package org.chokepoint.knowledge.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.chokepoint.knowledge.statement.Statement;
import org.chokepoint.knowledge.table.CsvTable;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/** Statements as CSV, one a line, both ways without loss. */
public final class StatementCsv {
  private StatementCsv() {}

  /** The header of a file of statements. */
  public static List<String> columns() {
    return StatementFields.NAMES;
  }

  /**
   * Writes statements as UTF-8 CSV of RFC 4180 with LF.
   *
   * @throws UncheckedIOException if the writer fails
   */
  public static void write(Iterable<Statement> statements, Writer out) {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(StatementFields.NAMES);
      for (Statement statement : statements) {
        csv.writeRecord(StatementFields.values(statement));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param name file name for messages
   * @throws FailureException with the line of the first fault
   */
  public static List<Statement> read(InputStream in, String name) {
    List<Statement> statements = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    forEach(in, name, (statement, line) -> statements.add(statement), failures::add);
    if (!failures.isEmpty()) {
      throw new FailureException(failures.get(0));
    }
    return statements;
  }

  /**
   * Gives each statement with its line to a consumer, and each line that holds none to another.
   *
   * @throws FailureException if it is no CSV with the columns of statements
   */
  public static void forEach(
      InputStream in,
      String name,
      BiConsumer<Statement, Long> consumer,
      Consumer<Failure> failures) {
    CsvTable csv = CsvTable.read(in, name);
    if (!csv.columns().equals(StatementFields.NAMES)) {
      throw new FailureException(
          FailureReason.MALFORMED, name + ", line 1", "must have columns " + StatementFields.NAMES);
    }
    for (int i = 0; i < csv.records().size(); i++) {
      try {
        consumer.accept(StatementFields.statement(csv.records().get(i)), csv.lines().get(i));
      } catch (IllegalArgumentException | DateTimeException e) {
        String where = name + ", line " + csv.lines().get(i);
        failures.accept(
            new Failure(FailureReason.MALFORMED, where, "is no statement: " + e.getMessage()));
      }
    }
  }
}
