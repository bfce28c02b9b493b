package org.chokepoint.app.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chokepoint.model.signal.ActorRef;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Signal;
import org.chokepoint.model.source.Quote;

/** Signals as rows for people and as JSON objects in which every field carries its quotation. */
public final class SignalTables {

  private static final List<Table.Column> COLUMNS =
      List.of(
          Table.Column.text("document"),
          Table.Column.text("kind"),
          Table.Column.text("actor"),
          Table.Column.text("ordinal"),
          Table.Column.text("date"),
          Table.Column.text("said_by"),
          Table.Column.text("certainty"),
          Table.Column.text("polarity"),
          Table.Column.text("themes_levers_responses"),
          Table.Column.text("quote"));

  private SignalTables() {}

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
        s.quote().words());
  }

  /** A signal as one JSON object. */
  public static ObjectNode json(Document document, Signal s) {
    return json(document.origin(), s);
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
    one(node, "kind", Optional.of(s.kind()), Object::toString);
    one(node, "actor", s.event().actor(), SignalTables::actor);
    one(node, "body", s.event().body(), Object::toString);
    one(node, "ordinal", s.event().ordinal(), v -> v);
    one(node, "ordinal_year", s.event().ordinalYear(), v -> v);
    one(node, "date", s.event().date(), d -> d.from() + "/" + d.to());
    many(node, "people", s.people(), p -> p.name() + "|" + p.role() + "|" + p.part());
    many(node, "places", s.places(), Object::toString);
    many(node, "organisations", s.organisations(), SignalTables::actor);
    many(node, "materials", s.materials(), Object::toString);
    many(node, "stages", s.stages(), stage -> stage.token());
    many(node, "quantities", s.quantities(), q -> q.value() + " " + q.unit() + " " + q.basis());
    many(node, "themes", s.themes(), Object::toString);
    many(node, "instruments", s.instruments(), i -> i.kind().value());
    many(node, "levers", s.levers(), l -> l.token());
    many(node, "responses", s.responses(), r -> r.label());
    return node;
  }

  private static String actor(ActorRef a) {
    return a.entity().map(Object::toString).orElse(a.name());
  }

  private static <V> void one(
      ObjectNode node, String name, Optional<Cited<V>> field, Function<V, Object> value) {
    field.ifPresent(f -> node.set(name, cited(f, value)));
  }

  private static <V> void many(
      ObjectNode node, String name, List<Cited<V>> fields, Function<V, Object> value) {
    ArrayNode array = node.putArray(name);
    fields.forEach(f -> array.add(cited(f, value)));
  }

  private static <V> ObjectNode cited(Cited<V> field, Function<V, Object> value) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Object v = value.apply(field.value());
    if (v instanceof Integer i) {
      node.put("value", i);
    } else {
      node.put("value", String.valueOf(v));
    }
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
