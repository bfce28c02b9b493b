package org.chokepoint.app.rest;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.chokepoint.app.rest.answer.Answers;
import org.chokepoint.app.rest.guard.Access;

/** The description of the interface, as it is packed into the product. */
final class DescriptionApi {

  private final String text = text();

  void register(RoutesConfig routes) {
    routes.get(
        "/api/v1/openapi.yaml", ctx -> Answers.text(ctx, text, "application/yaml"), Access.ANYONE);
  }

  private static String text() {
    try (InputStream in = DescriptionApi.class.getResourceAsStream("/openapi/openapi.yaml")) {
      if (in == null) {
        throw new IllegalStateException(
            "openapi.yaml is not in the jar. Maybe the build is broken.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
