package org.chokepoint.brief.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads what the module ships. */
final class Resource {

  private Resource() {}

  static String text(String name) {
    return new String(bytes(Resource.class, name), StandardCharsets.UTF_8);
  }

  static byte[] bytes(Class<?> near, String name) {
    try (InputStream in = near.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing. Maybe a jar is broken.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name + " cannot be read", e);
    }
  }
}
