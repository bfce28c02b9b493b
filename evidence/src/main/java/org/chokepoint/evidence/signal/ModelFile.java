package org.chokepoint.evidence.signal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads the lines of learned models, which are compressed text. */
final class ModelFile {

  /** Reads a model. */
  interface Reading<M> {
    M read(BufferedReader in) throws IOException;
  }

  private ModelFile() {}

  /** A model among the resources. */
  static <M> M load(String name, Reading<M> reading) {
    InputStream in = ModelFile.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("resource " + name + " is missing");
    }
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      return reading.read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next line that is no comment. */
  static String next(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && line.startsWith("# ")) {
      line = in.readLine();
    }
    if (line == null) {
      throw new IOException("model ends too early");
    }
    return line;
  }

  /** The words of a line. */
  static List<String> words(String line) {
    return List.of(line.split(" "));
  }

  /** The numbers of a line. */
  static double[] numbers(String line) {
    return Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
