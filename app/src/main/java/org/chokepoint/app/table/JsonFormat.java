package org.chokepoint.app.table;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An object with title, columns with units, and rows as objects. */
final class JsonFormat {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonFormat() {}

  static byte[] write(Table table) {
    return bytes(object(table));
  }

  static byte[] write(List<Table> tables) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode all = root.putArray("tables");
    tables.forEach(t -> all.add(object(t)));
    return bytes(root);
  }

  private static ObjectNode object(Table table) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("title", table.title());
    ArrayNode columns = root.putArray("columns");
    table.columns().forEach(c -> columns.addObject().put("name", c.name()).put("unit", c.unit()));
    ArrayNode rows = root.putArray("rows");
    for (List<Object> row : table.rows()) {
      ObjectNode object = rows.addObject();
      for (int c = 0; c < row.size(); c++) {
        object.putPOJO(table.columns().get(c).name(), row.get(c));
      }
    }
    return root;
  }

  private static byte[] bytes(ObjectNode root) {
    try {
      String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
      return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JacksonException e) {
      throw new IllegalStateException("a table of texts and numbers always has a JSON form", e);
    }
  }
}
