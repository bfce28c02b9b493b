package org.chokepoint.knowledge.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.chokepoint.knowledge.statement.Statement;
import org.chokepoint.knowledge.table.CsvTable;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/** Statements as CSV, one a line, both ways without loss. */
public final class StatementCsv {
  private StatementCsv() {}

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
    CsvTable csv = CsvTable.read(in, name);
    if (!csv.columns().equals(StatementFields.NAMES)) {
      throw new FailureException(
          FailureReason.MALFORMED, name + ", line 1", "must have columns " + StatementFields.NAMES);
    }
    List<Statement> statements = new ArrayList<>(csv.records().size());
    for (int i = 0; i < csv.records().size(); i++) {
      try {
        statements.add(StatementFields.statement(csv.records().get(i)));
      } catch (RuntimeException e) {
        String where = name + ", line " + csv.lines().get(i);
        throw new FailureException(
            new Failure(FailureReason.MALFORMED, where, "is no statement: " + e.getMessage()), e);
      }
    }
    return statements;
  }
}
