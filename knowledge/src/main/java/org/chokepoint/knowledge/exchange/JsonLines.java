package org.chokepoint.knowledge.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.function.BiConsumer;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/** JSON with one object a line, within limits that hostile input cannot pass. */
final class JsonLines {
  static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(20)
                      .maxStringLength(1 << 20)
                      .build())
              .build());

  private JsonLines() {}

  /**
   * Gives every object and its place to a consumer; empty lines are skipped.
   *
   * @throws FailureException with the line that is no JSON object, or that the consumer refuses
   */
  static void read(Reader in, String name, BiConsumer<JsonNode, String> consumer) {
    int number = 0;
    try (BufferedReader lines = new BufferedReader(in)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          accept(line, name + ", line " + number, consumer);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void accept(String line, String where, BiConsumer<JsonNode, String> consumer) {
    try {
      JsonNode node = MAPPER.readTree(line);
      if (!node.isObject()) {
        throw new FailureException(FailureReason.MALFORMED, where, "is no JSON object");
      }
      consumer.accept(node, where);
    } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
      String message = "cannot be used: " + e.getMessage();
      throw new FailureException(new Failure(FailureReason.MALFORMED, where, message), e);
    }
  }
}
