package org.chokepoint.app.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.model.id.ThemeId;
import org.chokepoint.model.signal.ActorRef;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.InstrumentMention;
import org.chokepoint.model.signal.PersonRole;
import org.chokepoint.model.signal.ReportedQuantity;
import org.chokepoint.model.signal.Signal;
import org.chokepoint.model.source.Quote;

/** Signals as rows for people and as JSON objects in which every field carries its quotation. */
public final class SignalTables {

  private static final List<Table.Column> COLUMNS =
      Table.Column.texts(
          "document",
          "kind",
          "actor",
          "ordinal",
          "date",
          "said_by",
          "certainty",
          "polarity",
          "themes_levers_responses",
          "instruments",
          "about",
          "quote");

  private SignalTables() {}

  /** Opened when the first signal is written as JSON. */
  private static final class Entries {
    static final Taxonomy TAXONOMY = Taxonomy.standard();
  }

  /** A table with one row for each signal. */
  public static Table table(List<List<Object>> rows) {
    return new Table("Signals", COLUMNS, rows);
  }

  /** The row of a signal. */
  public static List<Object> row(Document document, Signal s) {
    List<String> terms = new ArrayList<>();
    s.themes().forEach(t -> terms.add(t.value().value()));
    s.levers().forEach(l -> terms.add(l.value().label()));
    s.responses().forEach(r -> terms.add(r.value().label()));
    return List.of(
        document.origin(),
        s.gloss(),
        s.event().actor().map(a -> a.value().name()).orElse(""),
        text(s.event().ordinal()) + s.event().ordinalYear().map(y -> "/" + y.value()).orElse(""),
        s.event().date().map(d -> d.value().from().toString()).orElse(""),
        lower(s.attribution()),
        lower(s.certainty()),
        s.polarity() > 0 ? "+" + s.polarity() : Integer.toString(s.polarity()),
        String.join(", ", terms),
        String.join(", ", s.instruments().stream().map(i -> i.value().kind().value()).toList()),
        String.join(", ", about(s)),
        s.quote().words());
  }

  /** Materials, places, numbers and persons of a signal. */
  private static List<String> about(Signal s) {
    List<String> words = new ArrayList<>();
    s.materials().forEach(m -> words.add(m.value().value()));
    s.places().forEach(p -> words.add(p.value().value()));
    s.quantities().forEach(q -> words.add((number(q.value()) + " " + q.value().basis()).strip()));
    s.people().forEach(p -> words.add(p.value().name() + " (" + p.value().part() + ")"));
    return words;
  }

  private static String number(ReportedQuantity q) {
    return new BigDecimal(Double.toString(q.value())).stripTrailingZeros().toPlainString()
        + " "
        + q.unit();
  }

  /** A signal as one JSON object. */
  public static ObjectNode json(Document document, Signal s) {
    ObjectNode node = json(document.origin(), s);
    document.title().ifPresent(t -> node.put("title", t));
    document.published().ifPresent(d -> node.put("published", d.toString()));
    return node;
  }

  /** A signal of a document of that origin as one JSON object. */
  public static ObjectNode json(String origin, Signal s) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", s.id().value());
    node.put("document", s.document().sha256());
    node.put("origin", origin);
    node.put("language", s.language().tag());
    node.put("attribution", lower(s.attribution()));
    node.put("certainty", lower(s.certainty()));
    node.put("polarity", s.polarity());
    node.put("gloss", s.gloss());
    node.set("quote", quote(s.quote()));
    one(node, "kind", Optional.of(s.kind()), SignalTables::entry);
    one(node, "actor", s.event().actor(), SignalTables::actor);
    one(node, "body", s.event().body(), SignalTables::entry);
    one(node, "ordinal", s.event().ordinal(), v -> object().put("value", v));
    one(node, "ordinal_year", s.event().ordinalYear(), v -> object().put("value", v));
    one(node, "date", s.event().date(), d -> value(d.from() + "/" + d.to()));
    many(node, "people", s.people(), SignalTables::person);
    many(node, "places", s.places(), p -> value(p.value()));
    many(node, "organisations", s.organisations(), SignalTables::actor);
    many(node, "materials", s.materials(), m -> value(m.value()));
    many(node, "stages", s.stages(), stage -> value(stage.token()));
    many(node, "quantities", s.quantities(), SignalTables::quantity);
    many(node, "themes", s.themes(), SignalTables::entry);
    many(node, "instruments", s.instruments(), SignalTables::instrument);
    many(node, "levers", s.levers(), l -> value(l.token()));
    many(node, "responses", s.responses(), r -> value(r.label()));
    return node;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode value(String value) {
    return object().put("value", value);
  }

  private static ObjectNode actor(ActorRef a) {
    return value(a.entity().map(Object::toString).orElse(a.name())).put("name", a.name());
  }

  /** An entry of the taxonomy with its label in both languages. */
  private static ObjectNode entry(ThemeId id) {
    ObjectNode node = value(id.value());
    Entries.TAXONOMY
        .find(id)
        .ifPresent(e -> node.put("label", e.label().en()).put("label_zh", e.label().zh()));
    return node;
  }

  private static ObjectNode person(PersonRole p) {
    ObjectNode node = value(p.name()).put("part", p.part());
    return p.role().isEmpty() ? node : node.put("role", p.role());
  }

  private static ObjectNode quantity(ReportedQuantity q) {
    ObjectNode node =
        value((number(q) + " " + q.basis()).strip()).put("number", q.value()).put("unit", q.unit());
    return q.basis().isEmpty() ? node : node.put("basis", q.basis());
  }

  private static ObjectNode instrument(InstrumentMention i) {
    ObjectNode node = entry(i.kind());
    if (!i.target().isEmpty()) {
      node.put("target", i.target());
    }
    if (!i.scope().isEmpty()) {
      node.put("scope", i.scope());
    }
    // A document that says from when, but not until when, gives the same day twice.
    i.inForce()
        .ifPresent(
            d ->
                node.put(
                    "in_force",
                    d.from().equals(d.to()) ? d.from().toString() : d.from() + "/" + d.to()));
    i.legalReference().ifPresent(r -> node.put("legal_reference", r));
    return node;
  }

  private static <V> void one(
      ObjectNode node, String name, Optional<Cited<V>> field, Function<V, ObjectNode> value) {
    field.ifPresent(f -> node.set(name, cited(f, value)));
  }

  private static <V> void many(
      ObjectNode node, String name, List<Cited<V>> fields, Function<V, ObjectNode> value) {
    ArrayNode array = node.putArray(name);
    fields.forEach(f -> array.add(cited(f, value)));
  }

  private static <V> ObjectNode cited(Cited<V> field, Function<V, ObjectNode> value) {
    ObjectNode node = value.apply(field.value());
    node.set("quote", quote(field.quote()));
    return node;
  }

  private static ObjectNode quote(Quote q) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("start", q.span().start())
        .put("end", q.span().end())
        .put("words", q.words());
  }

  private static String text(Optional<Cited<Integer>> number) {
    return number.map(n -> n.value().toString()).orElse("");
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT);
  }
}
