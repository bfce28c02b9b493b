package org.chokepoint.knowledge.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.chokepoint.knowledge.statement.Statement;

/** Statements as JSON lines, both ways without loss. */
public final class StatementJson {
  private StatementJson() {}

  /**
   * Writes one object a line.
   *
   * @throws UncheckedIOException if the writer fails
   */
  public static void write(Iterable<Statement> statements, Writer out) {
    try {
      for (Statement statement : statements) {
        ObjectNode node = JsonLines.MAPPER.createObjectNode();
        List<String> values = StatementFields.values(statement);
        for (int i = 0; i < values.size(); i++) {
          node.put(StatementFields.NAMES.get(i), values.get(i));
        }
        out.write(JsonLines.MAPPER.writeValueAsString(node));
        out.write('\n');
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param name file name for messages
   * @throws org.chokepoint.model.failure.FailureException with the line of the first fault
   */
  public static List<Statement> read(Reader in, String name) {
    List<Statement> statements = new ArrayList<>();
    forEach(in, name, (statement, line) -> statements.add(statement));
    return statements;
  }

  /** Gives each statement with its line to a consumer; fails as {@link #read} does. */
  public static void forEach(Reader in, String name, BiConsumer<Statement, Long> consumer) {
    JsonLines.read(
        in,
        name,
        (node, line) ->
            consumer.accept(
                StatementFields.statement(
                    StatementFields.NAMES.stream().map(f -> node.path(f).asText("")).toList()),
                line));
  }
}
