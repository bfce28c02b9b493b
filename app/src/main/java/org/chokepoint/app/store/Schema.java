package org.chokepoint.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The tables of a store, as {@code schema.sql} beside their owner's class says. */
final class Schema {

  private Schema() {}

  /** Makes what is missing; every statement may be run again and again. */
  static void bringUpToDate(Sql sql, Class<?> owner) {
    for (String statement : text(owner).split(";\\s*\\n")) {
      if (!statement.isBlank()) {
        sql.update(statement.strip().replaceAll(";$", ""));
      }
    }
  }

  private static String text(Class<?> owner) {
    try (InputStream in = owner.getResourceAsStream("schema.sql")) {
      if (in == null) {
        throw new IllegalStateException("schema.sql is not in the jar. Maybe the build is broken.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StoreException(e);
    }
  }
}
