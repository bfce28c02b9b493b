package org.chokepoint.knowledge.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.EntityKind;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.Interest;
import org.chokepoint.model.id.Digest;
import org.chokepoint.model.source.Provenance;

/**
 * Writes FollowTheMoney entities as JSON lines. Actors become Company, PublicBody, Organization or
 * Person; equity becomes Ownership, direction UnknownLink with the relation as role; facilities
 * become Asset. What the schema has no property for stands under the key {@code chokepoint}, which
 * other tools ignore and {@link FollowTheMoneyReader} reads back.
 */
public final class FollowTheMoneyWriter {
  private final Writer out;

  /** Writes to a writer, which the caller closes. */
  public FollowTheMoneyWriter(Writer out) {
    this.out = out;
  }

  /**
   * Writes actors, edges and facilities.
   *
   * @throws UncheckedIOException if the writer fails
   */
  public void write(MoneyGraph graph, List<Facility> facilities) {
    try {
      for (Entity entity : graph.entities()) {
        line(actor(entity));
      }
      for (Facility facility : facilities) {
        line(asset(facility));
      }
      for (int i = 0; i < graph.interests().size(); i++) {
        line(edge(graph.interests().get(i), i));
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(ObjectNode node) throws IOException {
    out.write(JsonLines.MAPPER.writeValueAsString(node));
    out.write('\n');
  }

  private static ObjectNode actor(Entity entity) {
    ObjectNode node = node(entity.id().value(), schema(entity.kind()), entity.provenance());
    ObjectNode properties = node.putObject("properties");
    var names = properties.putArray("name").add(entity.name());
    entity.nameZh().ifPresent(names::add);
    values(properties, "alias", entity.aliases());
    CountryCodes.twoLetters(entity.place().value())
        .ifPresent(code -> values(properties, "country", List.of(code)));
    values(properties, "registrationNumber", entity.identifiers());
    ObjectNode own = (ObjectNode) node.get("chokepoint");
    own.put("kind", token(entity.kind()));
    own.put("place", entity.place().value());
    entity.nameZh().ifPresent(zh -> own.put("nameZh", zh));
    return node;
  }

  static String schema(EntityKind kind) {
    return switch (kind) {
      case STATE, STATE_ORGAN -> "PublicBody";
      case COMPANY, FUND -> "Company";
      case PERSON -> "Person";
      case PARTY_ORGAN, INSTITUTE, ALLIANCE, ARMED_GROUP, COLLECTIVE -> "Organization";
    };
  }

  private static String token(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static ObjectNode asset(Facility facility) {
    ObjectNode node = node(facility.entity().value(), "Asset", facility.provenance());
    ObjectNode properties = node.putObject("properties");
    values(properties, "name", List.of(facility.name()));
    CountryCodes.twoLetters(facility.place().value())
        .ifPresent(code -> values(properties, "country", List.of(code)));
    values(
        properties, "summary", List.of(facility.stage().label() + ", " + token(facility.status())));
    return node;
  }

  private static ObjectNode edge(Interest interest, int index) {
    boolean equity = interest.share().isPresent() || !interest.kind().directs();
    String id =
        "link-"
            + Digest.ofFields(
                    interest.holder().value(),
                    interest.held().value(),
                    interest.kind().name(),
                    Integer.toString(index))
                .substring(0, 16);
    ObjectNode node = node(id, equity ? "Ownership" : "UnknownLink", interest.provenance());
    ObjectNode properties = node.putObject("properties");
    values(properties, equity ? "owner" : "subject", List.of(interest.holder().value()));
    values(properties, equity ? "asset" : "object", List.of(interest.held().value()));
    values(properties, "role", List.of(token(interest.kind())));
    date(properties, "startDate", interest.from());
    date(properties, "endDate", interest.to());
    interest
        .share()
        .ifPresent(
            share -> {
              String fraction = Double.toString(share.value().percent());
              values(properties, "percentage", List.of(fraction));
              ObjectNode own = (ObjectNode) node.get("chokepoint");
              own.put("fraction", share.value().fraction());
              own.set("share", source(share.provenance()));
            });
    return node;
  }

  private static void date(ObjectNode properties, String name, Optional<YearMonth> month) {
    month.ifPresent(m -> values(properties, name, List.of(m.toString())));
  }

  private static void values(ObjectNode properties, String name, List<String> values) {
    if (!values.isEmpty()) {
      var array = properties.putArray(name);
      values.forEach(array::add);
    }
  }

  private static ObjectNode node(String id, String schema, Provenance provenance) {
    ObjectNode node = JsonLines.MAPPER.createObjectNode();
    node.put("id", id);
    node.put("schema", schema);
    if (provenance instanceof Provenance.Tabulated t) {
      node.putArray("datasets").add(t.dataset().value());
    }
    node.set("chokepoint", JsonLines.MAPPER.createObjectNode().set("source", source(provenance)));
    return node;
  }

  private static ObjectNode source(Provenance provenance) {
    ObjectNode source = JsonLines.MAPPER.createObjectNode();
    if (provenance instanceof Provenance.Tabulated t) {
      source.put("dataset", t.dataset().value());
      source.put("locator", t.locator());
      source.put("citation", t.citation());
    }
    source.put("quality", provenance.quality().label());
    return source;
  }
}
