package org.chokepoint.app.rest.describe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.app.rest.answer.Json;
import org.chokepoint.app.rest.answer.Page;
import org.chokepoint.app.rest.answer.Problems;
import org.chokepoint.app.rest.describe.Operation.FormField;
import org.chokepoint.app.rest.describe.Operation.Parameter;
import org.chokepoint.app.rest.describe.Operation.Shape;
import org.chokepoint.app.rest.guard.Access;
import org.chokepoint.app.rest.guard.Gate;
import org.jspecify.annotations.Nullable;

/**
 * The interface in the words of OpenAPI 3.1, made from the operations as they are registered and
 * from the Java types that bodies are made from or read into.
 */
final class Description {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final String SCHEMAS = "components/schemas";
  private static final String ABOUT =
      "From what state-directed producers say to what it costs and what to do. Every figure"
          + " carries its source. Lists come in pages. Every answer in JSON can be taken away as a"
          + " table with format=csv, format=xlsx or format=text; of an answer with several lists,"
          + " table=NAME says which. Answers carry an ETag; send it as If-None-Match to save the"
          + " body. What goes wrong comes as application/problem+json (RFC 9457). A page sends the"
          + " csrf value of the session in the header X-CSRF-Token with every change; a program"
          + " sends an API token as a bearer token instead. Each operation names in x-role the"
          + " least role that may ask for it.";

  private static final Map<Integer, String> WORDS =
      Map.ofEntries(
          Map.entry(200, "Done"),
          Map.entry(201, "Made; Location has its address"),
          Map.entry(202, "Begun; Location has the run"),
          Map.entry(204, "Done, nothing to tell"),
          Map.entry(302, "Elsewhere; Location says where"),
          Map.entry(400, "A value cannot be used"),
          Map.entry(401, "Nobody is signed in, or what was sent does not fit"),
          Map.entry(403, "Not allowed"),
          Map.entry(404, "There is none of this id that the caller may see"),
          Map.entry(409, "It is there already, or not possible here"),
          Map.entry(412, "It has changed since"),
          Map.entry(413, "Too large"),
          Map.entry(415, "Another kind of body is asked for"),
          Map.entry(422, "The document cannot be used"),
          Map.entry(428, "If-Match is missing"),
          Map.entry(429, "Too many; Retry-After tells how long to wait"),
          Map.entry(502, "The other side cannot be asked"),
          Map.entry(503, "Too many runs are waiting"));

  private final List<Operation> operations;
  private final String version;
  private byte @Nullable [] json;

  Description(List<Operation> operations, String version) {
    this.operations = operations;
    this.version = version;
  }

  /** The description; made when it is first asked for, for nobody waits for it at the start. */
  synchronized byte[] json() {
    byte[] known = json;
    if (known == null) {
      known = Json.bytes(tree());
      json = known;
    }
    return known;
  }

  private ObjectNode tree() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("openapi", "3.1.0");
    ObjectNode info = root.putObject("info");
    info.put("title", "Chokepoint").put("version", version).put("description", ABOUT);
    info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
    root.putArray("servers").addObject().put("url", "/");
    ArrayNode security = root.putArray("security");
    security.addObject().putArray("session");
    security.addObject().putArray("token");
    SchemaBuilder schemas = Schemas.generator().buildMultipleSchemaDefinitions();
    ObjectNode paths = root.putObject("paths");
    for (Operation o : operations) {
      paths.withObjectProperty(o.path()).set(o.method(), operation(o, schemas));
    }
    ObjectNode components = root.putObject("components");
    ObjectNode schemes = components.putObject("securitySchemes");
    schemes.putObject("session").put("type", "apiKey").put("in", "cookie").put("name", Gate.COOKIE);
    schemes.putObject("token").put("type", "http").put("scheme", "bearer");
    content(
        components.putObject("responses").putObject("problem").put("description", "What is wrong"),
        "application/problem+json",
        schemas.createSchemaReference(Problems.Problem.class));
    components.set("schemas", schemas.collectDefinitions(SCHEMAS));
    return root;
  }

  private static ObjectNode operation(Operation o, SchemaBuilder schemas) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("operationId", o.name()).put("summary", o.summary());
    node.put("x-role", o.access().name().toLowerCase(Locale.ROOT));
    if (o.access() == Access.ANYONE) {
      node.putArray("security");
    }
    parameters(o, node);
    body(o, node, schemas);
    ObjectNode responses = node.putObject("responses");
    ObjectNode done = responses.putObject(Integer.toString(o.status()));
    done.put("description", words(o.status()));
    o.mediaType()
        .ifPresent(
            type ->
                content(
                    done,
                    type,
                    o.answer()
                        .map(s -> reference(s, schemas))
                        .orElseGet(JsonNodeFactory.instance::objectNode)));
    for (int status : o.failures()) {
      problem(responses.putObject(Integer.toString(status)), words(status));
    }
    responses.putObject("default").put("$ref", "#/components/responses/problem");
    return node;
  }

  private static String words(int status) {
    return Objects.requireNonNull(WORDS.get(status), "no words for status " + status);
  }

  private static void problem(ObjectNode response, String words) {
    response.put("description", words);
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("$ref", "#/" + SCHEMAS + "/Problem");
    content(response, "application/problem+json", schema);
  }

  private static void content(ObjectNode into, String type, JsonNode schema) {
    into.putObject("content").putObject(type).set("schema", schema);
  }

  private static void parameters(Operation o, ObjectNode node) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    Matcher variable = VARIABLE.matcher(o.path());
    while (variable.find()) {
      ObjectNode one = all.addObject().put("name", variable.group(1)).put("in", "path");
      one.put("required", true).putObject("schema").put("type", "string");
    }
    for (Parameter p : o.parameters()) {
      ObjectNode schema =
          all.addObject().put("name", p.name()).put("in", p.in()).putObject("schema");
      schema.put("type", p.least().isPresent() ? "integer" : "string");
      p.least().ifPresent(least -> schema.put("minimum", least));
      if (p.name().equals("size")) {
        schema.put("maximum", Page.MAX_SIZE);
      }
    }
    if (!all.isEmpty()) {
      node.set("parameters", all);
    }
  }

  private static void body(Operation o, ObjectNode node, SchemaBuilder schemas) {
    if (o.body().isEmpty() && o.formFields().isEmpty()) {
      return;
    }
    ObjectNode body = node.putObject("requestBody").put("required", true);
    ObjectNode content = body.putObject("content");
    o.body()
        .ifPresent(
            shape ->
                content.putObject("application/json").set("schema", reference(shape, schemas)));
    if (!o.formFields().isEmpty()) {
      content.putObject("multipart/form-data").set("schema", form(o.formFields()));
    }
  }

  private static ObjectNode form(List<FormField> fields) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (FormField field : fields) {
      ObjectNode one = properties.putObject(field.name());
      one.put("type", field.kind() == FormField.Kind.BOOLEAN ? "boolean" : "string");
      if (field.kind() == FormField.Kind.FILE) {
        one.put("contentMediaType", "application/octet-stream");
      }
      one.put("description", field.meaning());
      if (field.needed()) {
        required.add(field.name());
      }
    }
    return schema;
  }

  private static JsonNode reference(Shape shape, SchemaBuilder schemas) {
    return schemas.createSchemaReference(shape.type(), shape.of().toArray(Type[]::new));
  }
}
