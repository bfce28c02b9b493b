package org.chokepoint.knowledge.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
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

  /** Told of each object and the number of its line. */
  interface Reading {
    void object(JsonNode node, long line);
  }

  /**
   * Gives every object and its line to a reader; empty lines are skipped.
   *
   * @throws FailureException with the line that is no JSON object, or that the reading refuses
   */
  static void read(Reader in, String name, Reading reading) {
    long number = 0;
    try (BufferedReader lines = new BufferedReader(in)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          accept(line, name, number, reading);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void accept(String line, String name, long number, Reading reading) {
    String where = name + ", line " + number;
    try {
      JsonNode node = MAPPER.readTree(line);
      if (!node.isObject()) {
        throw new FailureException(FailureReason.MALFORMED, where, "is no JSON object");
      }
      reading.object(node, number);
    } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
      String message = "cannot be used: " + e.getMessage();
      throw new FailureException(new Failure(FailureReason.MALFORMED, where, message), e);
    }
  }
}
