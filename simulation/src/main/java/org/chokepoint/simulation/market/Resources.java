package org.chokepoint.simulation.market;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the files that are part of the product itself. */
final class Resources {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Resources() {}

  static <T> T yaml(String name, Class<T> type) {
    try (InputStream in = open(name)) {
      return YAML.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped file " + name + " cannot be read", e);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = Resources.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("there is no shipped file " + name);
    }
    return in;
  }
}
