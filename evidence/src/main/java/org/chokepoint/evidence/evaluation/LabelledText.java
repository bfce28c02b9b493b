package org.chokepoint.evidence.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.signal.Certainty;

/**
 * A text and what may be read from it, with the alternatives that careful people would defend. Read
 * from a line of JSON: {@code text}, {@code kind} and {@code certainty} (each any of several),
 * {@code actor} (names under which the actor is known), {@code themes}, {@code instruments} and
 * {@code levers} (taxonomy ids; one that begins with a question mark may be read or left out).
 *
 * @param kinds kinds of event, any of which is right; {@code none} if nothing may be read
 * @param actors names of the actor, any of which is right; none if nobody acts
 * @param themes theme ids
 * @param instruments instrument ids
 * @param levers {@code pricing}, {@code supply_terms}, {@code access} and ids of responses
 * @param certainties certainties, any of which is right
 * @param text the text, its title in the first line if it has one
 */
public record LabelledText(
    Set<String> kinds,
    Set<String> actors,
    Labels themes,
    Labels instruments,
    Labels levers,
    Set<String> certainties,
    String text) {

  static final String NONE = "none";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final List<String> LEVERS = List.of("pricing", "supply_terms", "access");

  /**
   * Labels of a field.
   *
   * @param required those that must be read
   * @param open those that may be read or left out
   */
  public record Labels(Set<String> required, Set<String> open) {

    /** Copies the sets. */
    public Labels {
      required = inOrder(required);
      open = inOrder(open);
    }
  }

  /** A copy that keeps the order, so that the same bytes are printed every time. */
  private static Set<String> inOrder(Set<String> values) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  /** Copies the sets. */
  public LabelledText {
    kinds = inOrder(kinds);
    actors = inOrder(actors);
    certainties = inOrder(certainties);
  }

  /** Whether nothing may be read from the text. */
  public boolean empty() {
    return kinds.equals(Set.of(NONE));
  }

  /**
   * The texts of lines of JSON; empty lines are left out.
   *
   * @param where what the lines are called in an error
   * @throws FailureException naming the line and the field of what is no label
   */
  public static List<LabelledText> parse(String lines, String where, Taxonomy taxonomy) {
    List<LabelledText> texts = new ArrayList<>();
    int number = 0;
    for (String line : lines.split("\n")) {
      number++;
      if (!line.isBlank()) {
        texts.add(new Line(where + ", line " + number, tree(line, where, number), taxonomy).text());
      }
    }
    return List.copyOf(texts);
  }

  private static JsonNode tree(String line, String where, int number) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw malformed(where + ", line " + number, "is no JSON object: " + e.getOriginalMessage());
    }
  }

  private static FailureException malformed(String where, String message) {
    return new FailureException(FailureReason.MALFORMED, where, message);
  }

  /** A line of JSON and what its labels may be. */
  private record Line(String where, JsonNode node, Taxonomy taxonomy) {

    LabelledText text() {
      JsonNode text = node.path("text");
      if (!text.isTextual() || text.asText().isBlank()) {
        throw malformed(where, "needs a field 'text' that is not empty");
      }
      Set<String> kinds =
          known("kind", Stream.concat(ids(EntryKind.EVENT), Stream.of(NONE)).toList());
      if (kinds.isEmpty()) {
        throw malformed(where, "needs a 'kind'; write [\"none\"] if nothing may be read");
      }
      return new LabelledText(
          kinds,
          values("actor"),
          labels("themes", ids(EntryKind.THEME).toList()),
          labels("instruments", ids(EntryKind.INSTRUMENT).toList()),
          labels("levers", Stream.concat(LEVERS.stream(), ids(EntryKind.RESPONSE)).toList()),
          known(
              "certainty",
              Arrays.stream(Certainty.values())
                  .map(c -> c.name().toLowerCase(Locale.ROOT))
                  .toList()),
          text.asText());
    }

    private Stream<String> ids(EntryKind kind) {
      return taxonomy.entries(kind).stream().map(e -> e.id().value());
    }

    private Labels labels(String field, List<String> allowed) {
      Set<String> required = new TreeSet<>();
      Set<String> open = new TreeSet<>();
      for (String value : values(field)) {
        boolean may = value.startsWith("?");
        (may ? open : required).add(allowed(field, may ? value.substring(1) : value, allowed));
      }
      return new Labels(required, open);
    }

    private Set<String> known(String field, List<String> allowed) {
      return values(field).stream()
          .map(value -> allowed(field, value, allowed))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String allowed(String field, String value, List<String> allowed) {
      if (!allowed.contains(value)) {
        throw malformed(
            where,
            "field '"
                + field
                + "' has '"
                + value
                + "', which is none of "
                + String.join(", ", allowed));
      }
      return value;
    }

    private Set<String> values(String field) {
      JsonNode array = node.path(field);
      if (array.isMissingNode()) {
        return Set.of();
      }
      if (!array.isArray()) {
        throw malformed(where, "field '" + field + "' must be a list of strings");
      }
      Set<String> values = new LinkedHashSet<>();
      for (JsonNode value : array) {
        if (!value.isTextual()) {
          throw malformed(where, "field '" + field + "' must be a list of strings");
        }
        values.add(value.asText().strip());
      }
      return values;
    }
  }
}
