package org.chokepoint.knowledge.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Reader;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.EntityKind;
import org.chokepoint.model.chain.Interest;
import org.chokepoint.model.chain.InterestKind;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quality;
import org.chokepoint.model.source.Sourced;

/**
 * Reads FollowTheMoney entities from JSON lines: actors, Ownership, Directorship and UnknownLink.
 * Other schemata are counted as failures, never dropped silently. Ids of others are brought to the
 * form of a slug.
 */
public final class FollowTheMoneyReader {
  private final DatasetId dataset;
  private final List<Entity> entities = new ArrayList<>();
  private final List<Interest> interests = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();

  private FollowTheMoneyReader(DatasetId dataset) {
    this.dataset = dataset;
  }

  /**
   * Reads a file.
   *
   * @param name file name for messages
   * @param dataset data set that entities without a source of ours come from
   * @throws org.chokepoint.model.failure.FailureException with the line that is no JSON object
   */
  public static WithFailures<MoneyGraph> read(Reader in, String name, DatasetId dataset) {
    FollowTheMoneyReader reader = new FollowTheMoneyReader(dataset);
    JsonLines.read(in, name, (node, line) -> reader.entity(node, name + ", line " + line));
    return new WithFailures<>(new MoneyGraph(reader.entities, reader.interests), reader.failures);
  }

  private void entity(JsonNode node, String where) {
    switch (node.path("schema").asText()) {
      case "Company", "PublicBody", "Organization", "LegalEntity", "Person" -> actor(node, where);
      case "Ownership" -> edge(node, where, "owner", "asset", InterestKind.OWNS);
      case "Directorship" -> edge(node, where, "director", "organization", InterestKind.CONTROLS);
      case "UnknownLink" -> edge(node, where, "subject", "object", InterestKind.CONTROLS);
      default ->
          failures.add(
              new Failure(
                  FailureReason.UNSUPPORTED_FORMAT,
                  where,
                  "schema '" + node.path("schema").asText() + "' has no place in this model"));
    }
  }

  private void actor(JsonNode node, String where) {
    List<String> names = values(node, "name");
    if (names.isEmpty() || node.path("id").asText().isEmpty()) {
      failures.add(new Failure(FailureReason.MISSING, where, "has no id or no name"));
      return;
    }
    JsonNode own = node.path("chokepoint");
    String zh = own.path("nameZh").asText("");
    List<String> others = new ArrayList<>(names.subList(1, names.size()));
    others.remove(zh);
    others.addAll(values(node, "alias"));
    entities.add(
        new Entity(
            slug(node.path("id").asText()),
            kind(node),
            names.get(0),
            zh.isEmpty() ? Optional.empty() : Optional.of(zh),
            place(node),
            others,
            values(node, "registrationNumber"),
            provenance(own.path("source"), node)));
  }

  private static EntityKind kind(JsonNode node) {
    String own = node.path("chokepoint").path("kind").asText("");
    if (!own.isEmpty()) {
      return EntityKind.valueOf(own.toUpperCase(Locale.ROOT));
    }
    return switch (node.path("schema").asText()) {
      case "PublicBody" -> EntityKind.STATE_ORGAN;
      case "Person" -> EntityKind.PERSON;
      case "Organization" -> EntityKind.INSTITUTE;
      default -> EntityKind.COMPANY;
    };
  }

  private static PlaceCode place(JsonNode node) {
    String own = node.path("chokepoint").path("place").asText("");
    if (!own.isEmpty()) {
      return new PlaceCode(own);
    }
    return values(node, "country").stream()
        .flatMap(code -> CountryCodes.threeLetters(code).stream())
        .findFirst()
        .map(PlaceCode::new)
        .orElse(PlaceCode.OTHER);
  }

  private void edge(JsonNode node, String where, String from, String to, InterestKind usual) {
    List<String> holders = values(node, from);
    List<String> held = values(node, to);
    if (holders.isEmpty() || held.isEmpty()) {
      failures.add(
          new Failure(FailureReason.MISSING, where, "links nothing: no " + from + " or " + to));
      return;
    }
    JsonNode own = node.path("chokepoint");
    Provenance provenance = provenance(own.path("source"), node);
    Optional<Sourced<Share>> share =
        share(node, own).map(s -> new Sourced<>(s, shareSource(own, provenance, node)));
    for (String holder : holders) {
      for (String target : held) {
        interests.add(
            new Interest(
                slug(holder),
                slug(target),
                role(node, usual),
                share,
                month(node, "startDate"),
                month(node, "endDate"),
                provenance));
      }
    }
  }

  private Provenance shareSource(JsonNode own, Provenance whole, JsonNode node) {
    return own.has("share") ? provenance(own.path("share"), node) : whole;
  }

  private static Optional<Share> share(JsonNode node, JsonNode own) {
    if (own.has("fraction")) {
      return Optional.of(new Share(own.path("fraction").asDouble()));
    }
    return values(node, "percentage").stream()
        .map(text -> text.replace("%", "").strip())
        .filter(text -> text.matches("[0-9]+([.][0-9]+)?"))
        .map(text -> Share.ofPercent(Double.parseDouble(text)))
        .findFirst();
  }

  private static InterestKind role(JsonNode node, InterestKind usual) {
    for (String role : values(node, "role")) {
      for (InterestKind kind : InterestKind.values()) {
        if (kind.name().equalsIgnoreCase(role)) {
          return kind;
        }
      }
    }
    return usual;
  }

  private static Optional<YearMonth> month(JsonNode node, String property) {
    return values(node, property).stream()
        .filter(text -> text.length() >= 7)
        .map(text -> YearMonth.parse(text.substring(0, 7)))
        .findFirst();
  }

  private Provenance provenance(JsonNode source, JsonNode node) {
    String from = source.path("dataset").asText("");
    String quality = source.path("quality").asText("");
    return new Provenance.Tabulated(
        from.isEmpty() ? dataset : new DatasetId(from),
        source.path("locator").asText(node.path("id").asText()),
        source.path("citation").asText("FollowTheMoney entity " + node.path("id").asText()),
        quality.isEmpty() ? Quality.REPORTED : Quality.valueOf(quality.toUpperCase(Locale.ROOT)));
  }

  private static EntityId slug(String id) {
    String slug =
        id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.-]+", "-").replaceAll("[-_.]{2,}", "-");
    return new EntityId(slug.replaceAll("^[-_.]+|[-_.]+$", ""));
  }

  private static List<String> values(JsonNode node, String property) {
    List<String> values = new ArrayList<>();
    node.path("properties").path(property).forEach(value -> values.add(value.asText()));
    return values;
  }
}
