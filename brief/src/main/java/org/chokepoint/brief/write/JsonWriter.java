package org.chokepoint.brief.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.chokepoint.brief.document.Annex;
import org.chokepoint.brief.document.Brief;
import org.chokepoint.brief.document.BriefMeta;
import org.chokepoint.brief.document.BriefSection;

/**
 * Writes JSON for machines, complete where the other formats cut. The schema is the resource {@code
 * brief.schema.json} next to this class; its version stands in the field {@code schema}.
 */
public final class JsonWriter implements BriefWriter {

  /** Version of the schema. */
  public static final String SCHEMA = "chokepoint-brief/1";

  /** Makes a writer. */
  public JsonWriter() {}

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public String fileName() {
    return "brief.json";
  }

  /** The JSON schema of what this writer writes. */
  public static String schema() {
    return Resource.text("brief.schema.json");
  }

  @Override
  public byte[] write(Brief brief) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.setPrettyPrinter(printer);
      write(brief, json);
    } catch (IOException e) {
      throw new UncheckedIOException("the JSON of '" + brief.title() + "' cannot be written", e);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private static void write(Brief brief, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeStringField("title", brief.title());
    meta(brief.meta(), json);
    json.writeArrayFieldStart("sections");
    JsonBlocks blocks = new JsonBlocks(brief.annex(), json);
    for (BriefSection section : brief.sections()) {
      json.writeStartObject();
      json.writeStringField("id", section.id());
      json.writeStringField("title", section.title());
      blocks.write(section.blocks());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("annex");
    list("sources", Annex.Kind.SOURCE, brief.annex(), json);
    list("computations", Annex.Kind.COMPUTATION, brief.annex(), json);
    list("assumptions", Annex.Kind.ASSUMPTION, brief.annex(), json);
    list("recalled", Annex.Kind.RECALLED, brief.annex(), json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void meta(BriefMeta meta, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("document");
    json.writeStringField("sha256", meta.document().sha256());
    json.writeStringField("origin", meta.origin());
    if (meta.documentTitle().isPresent()) {
      json.writeStringField("title", meta.documentTitle().get());
    }
    json.writeStringField("language", meta.language().tag());
    if (meta.published().isPresent()) {
      json.writeStringField("published", meta.published().get().toString());
    }
    strings("authors", meta.authors(), json);
    json.writeEndObject();
    json.writeStringField("asOf", meta.asOf().toString());
    json.writeArrayFieldStart("parameters");
    for (BriefMeta.Parameter parameter : meta.parameters()) {
      json.writeStartObject();
      json.writeStringField("name", parameter.name());
      json.writeStringField("value", parameter.value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void list(String name, Annex.Kind kind, Annex annex, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Annex.Entry entry : annex.entries(kind)) {
      json.writeStartObject();
      json.writeStringField("label", entry.label());
      json.writeStringField("text", entry.text());
      if (entry.address().isPresent()) {
        json.writeStringField("address", entry.address().get());
      }
      strings("details", entry.details(), json);
      strings("from", entry.from(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void strings(String name, Iterable<String> values, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
