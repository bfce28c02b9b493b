package org.chokepoint.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chokepoint.app.rest.RunningServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the interface and the interface are the same. */
class DescriptionTest {

  @TempDir static Path folder;
  static RunningServer running;
  static RunningServer.Caller caller;
  static JsonNode description;

  @BeforeAll
  static void start() {
    running = RunningServer.embedded(folder);
    caller = running.caller().withCsrf();
    description = json(caller.get("/api/v1/openapi.json"));
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private record Described(String method, String path, JsonNode operation) {}

  private static List<Described> operations() {
    List<Described> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
        String method = one.getKey().toUpperCase(Locale.ROOT);
        all.add(new Described(method, path.getKey(), one.getValue()));
      }
    }
    return all;
  }

  @Test
  void everyRouteIsDescribedAndEveryDescriptionHasItsRoute() {
    // Server-sent events are asked for with GET.
    List<String> routes =
        running.server.apiRoutes().stream().map(r -> r.replace("SSE ", "GET ")).toList();
    assertThat(operations().stream().map(o -> o.method() + " " + o.path()))
        .containsExactlyInAnyOrderElementsOf(routes)
        .hasSizeGreaterThan(50);
  }

  @Test
  void everyOperationSaysWhatItDoesAndWhatItAnswers() {
    List<Described> all = operations();
    assertThat(all.stream().map(o -> o.operation().path("operationId").asText()))
        .doesNotHaveDuplicates()
        .doesNotContain("");
    for (Described o : all) {
      assertThat(o.operation().path("summary").asText()).as(o.path()).isNotBlank();
      for (JsonNode answer : o.operation().path("responses")) {
        JsonNode content = answer.path("content").path("application/json");
        boolean described = content.isMissingNode() || !content.path("schema").isEmpty();
        assertThat(described || o.path().endsWith("openapi.json")).as(o.path()).isTrue();
      }
    }
    for (JsonNode ref : description.findValues("$ref")) {
      assertThat(description.at(ref.asText().substring(1)).isMissingNode())
          .as(ref.asText())
          .isFalse();
    }
  }

  private static JsonSchema answerOf(String path, String status) {
    JsonNode schema =
        description
            .path("paths")
            .path(path)
            .path("get")
            .path("responses")
            .path(status)
            .path("content")
            .path("application/json")
            .path("schema");
    ObjectNode whole = schema.deepCopy();
    whole.set("components", description.path("components"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
  }

  private static void conforms(String path, String asked) {
    JsonNode answer = json(caller.get(asked));
    assertThat(answerOf(path, "200").validate(answer)).as(asked).isEmpty();
  }

  @Test
  void answersAreAsTheirDescriptionSays() {
    for (Described o : operations()) {
      boolean plain = o.method().equals("GET") && !o.path().contains("{");
      JsonNode content = o.operation().at("/responses/200/content/application~1json/schema");
      if (plain && !content.isEmpty()) {
        conforms(o.path(), o.path());
      }
    }
    conforms("/api/v1/entities/{id}", "/api/v1/entities/baogang-group");
    conforms("/api/v1/facilities/{id}", "/api/v1/facilities/f001");
    conforms("/api/v1/places/{id}", "/api/v1/places/CHN");
    conforms("/api/v1/materials/{id}", "/api/v1/materials/Nd");
    conforms("/api/v1/chains/{material}", "/api/v1/chains/Nd");
  }

  @Test
  void anAnswerThatLacksAFieldIsFound() {
    ObjectNode answer = (ObjectNode) json(caller.get("/api/v1/picture"));
    answer.remove(answer.fieldNames().next());
    assertThat(answerOf("/api/v1/picture", "200").validate(answer)).isNotEmpty();
  }
}
