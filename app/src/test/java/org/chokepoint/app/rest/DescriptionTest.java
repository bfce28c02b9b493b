package org.chokepoint.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the interface and the interface are the same. */
class DescriptionTest {

  @TempDir Path folder;

  @Test
  void everyRouteIsDescribedAndEveryDescriptionHasItsRoute() throws IOException {
    try (RunningServer running = RunningServer.embedded(folder)) {
      JsonNode description =
          new YAMLMapper().readTree(running.caller().get("/api/v1/openapi.yaml").body());
      List<String> described = new ArrayList<>();
      description
          .path("paths")
          .fields()
          .forEachRemaining(
              path ->
                  path.getValue()
                      .fieldNames()
                      .forEachRemaining(
                          method ->
                              described.add(
                                  method.toUpperCase(java.util.Locale.ROOT)
                                      + " "
                                      + path.getKey())));
      assertThat(described).containsExactlyInAnyOrderElementsOf(routes(running));
    }
  }

  // Server-sent events are asked for with GET.
  private static List<String> routes(RunningServer running) {
    return running.server.apiRoutes().stream().map(r -> r.replace("SSE ", "GET ")).toList();
  }
}
