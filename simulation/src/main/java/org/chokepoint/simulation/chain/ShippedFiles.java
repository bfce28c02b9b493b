package org.chokepoint.simulation.chain;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the files that are part of the product itself. */
public final class ShippedFiles {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private ShippedFiles() {}

  /**
   * Reads a YAML file that lies beside a class.
   *
   * @param beside class in whose package the file lies
   * @param name name of the file
   * @param type what it is read as
   */
  public static <T> T yaml(Class<?> beside, String name, Class<T> type) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("there is no shipped file " + name);
      }
      return YAML.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped file " + name + " cannot be read", e);
    }
  }
}
