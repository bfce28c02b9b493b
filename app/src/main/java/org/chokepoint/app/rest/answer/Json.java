package org.chokepoint.app.rest.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The JSON of the interface: ISO dates, absent values left out, unknown fields refused. */
public final class Json {

  private static final int MAX_DEPTH = 40;

  private static final ObjectMapper MAPPER = mapper();

  private Json() {}

  private static ObjectMapper mapper() {
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build());
    return mapper;
  }

  /** A value as JSON in UTF-8. */
  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JacksonException e) {
      throw new IllegalStateException("no JSON form for " + value.getClass(), e);
    }
  }

  /** A value as a tree. */
  static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** A value as JSON text on one line. */
  public static String text(Object value) {
    return new String(bytes(value), StandardCharsets.UTF_8);
  }

  /**
   * Reads the body of a request.
   *
   * @throws ProblemException 400 if it is not the JSON of the type, telling where
   */
  public static <T> T read(byte[] body, Class<T> type) {
    @Nullable T value;
    try {
      value = MAPPER.readValue(body, type);
    } catch (JacksonException e) {
      String where =
          e.getLocation() == null
              ? ""
              : " at line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr();
      throw new ProblemException(400, "The body is not the JSON asked for", firstLine(e) + where);
    } catch (java.io.IOException e) {
      throw new ProblemException(400, "The body cannot be read", "Send it again.");
    }
    if (value == null) {
      throw new ProblemException(400, "The body is empty", "Send a JSON object.");
    }
    return value;
  }

  private static String firstLine(JacksonException e) {
    String message = e.getOriginalMessage();
    if (message == null) {
      return "It cannot be parsed";
    }
    String line = message.lines().findFirst().orElse("").replaceAll("\\(class [^)]*\\)", "");
    return line.replaceAll("\\borg\\.chokepoint\\.[\\w.$]+", "the request")
        .replaceAll("\\bjava\\.\\w+\\.(\\w+)(<[^>]*>)?", "$1")
        .strip();
  }
}
