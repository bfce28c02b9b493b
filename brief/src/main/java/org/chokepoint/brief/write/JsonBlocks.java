package org.chokepoint.brief.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.chokepoint.brief.document.Annex;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Inline;
import org.chokepoint.brief.document.Line;
import org.chokepoint.brief.document.WorstQuality;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quote;

/** Writes the blocks of a section as JSON. */
final class JsonBlocks {

  private final Annex annex;
  private final JsonGenerator json;

  JsonBlocks(Annex annex, JsonGenerator json) {
    this.annex = annex;
    this.json = json;
  }

  void write(List<Block> blocks) throws IOException {
    json.writeArrayFieldStart("blocks");
    for (Block block : blocks) {
      json.writeStartObject();
      block(block);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void block(Block block) throws IOException {
    if (block instanceof Block.Heading heading) {
      json.writeStringField("type", "heading");
      parts("parts", heading.line());
    } else if (block instanceof Block.Paragraph paragraph) {
      json.writeStringField("type", "paragraph");
      json.writeStringField("tone", paragraph.tone().name().toLowerCase(Locale.ROOT));
      parts("parts", paragraph.line());
    } else if (block instanceof Block.Points points) {
      json.writeStringField("type", "points");
      json.writeArrayFieldStart("items");
      for (Line item : points.items()) {
        json.writeStartObject();
        parts("parts", item);
        json.writeEndObject();
      }
      json.writeEndArray();
    } else if (block instanceof Block.Quotation quotation) {
      json.writeStringField("type", "quotation");
      quote(quotation.quote());
      json.writeStringField("language", quotation.language().tag());
      parts("by", quotation.by());
    } else if (block instanceof Block.Table table) {
      json.writeStringField("type", "table");
      table(table);
    } else if (block instanceof Block.ChartBlock chart) {
      json.writeStringField("type", "chart");
      json.writeStringField("name", chart.drawing().title());
      json.writeStringField("description", chart.drawing().description());
      table(chart.table());
    }
  }

  private void table(Block.Table table) throws IOException {
    parts("caption", table.caption());
    json.writeArrayFieldStart("columns");
    for (Block.Column column : table.columns()) {
      json.writeStartObject();
      json.writeBooleanField("numeric", column.numeric());
      parts("heading", column.heading());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
    for (List<Line> row : table.rows()) {
      json.writeStartArray();
      for (Line cell : row) {
        json.writeStartObject();
        parts("parts", cell);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void parts(String name, Line line) throws IOException {
    json.writeArrayFieldStart(name);
    for (Inline part : line.parts()) {
      json.writeStartObject();
      part(part);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void part(Inline part) throws IOException {
    if (part instanceof Figure figure) {
      json.writeStringField("type", "figure");
      json.writeStringField("text", figure.text());
      number(figure);
      origin(figure.sourced().provenance());
    } else if (part instanceof Inline.Quoted quoted) {
      json.writeStringField("type", "quote");
      quote(quoted.quote());
      json.writeStringField("language", quoted.language().tag());
      origin(new Provenance.Quoted(quoted.quote()));
    } else if (part instanceof Inline.Fact fact) {
      json.writeStringField("type", "fact");
      json.writeStringField("text", fact.text());
      origin(fact.statement().provenance());
    } else {
      json.writeStringField("type", part instanceof Inline.Name ? "name" : "words");
      json.writeStringField("text", part.text());
    }
  }

  private void number(Figure figure) throws IOException {
    if (figure.number().isPresent()) {
      json.writeNumberField("value", figure.number().getAsDouble());
    }
    if (figure.sourced().value() instanceof Interval interval) {
      json.writeNumberField("low", interval.low());
      json.writeNumberField("high", interval.high());
    }
    json.writeStringField("unit", figure.unit());
  }

  private void origin(Provenance origin) throws IOException {
    json.writeStringField("quality", WorstQuality.of(origin).label());
    json.writeStringField("source", annex.label(origin));
    if (annex.recalled(origin)) {
      json.writeBooleanField("recalled", true);
    }
    if (origin instanceof Provenance.Tabulated cell) {
      json.writeStringField("cell", cell.dataset() + ", " + cell.locator());
    }
  }

  private void quote(Quote quote) throws IOException {
    json.writeStringField("words", quote.words());
    json.writeNumberField("start", quote.span().start());
    json.writeNumberField("end", quote.span().end());
  }
}
