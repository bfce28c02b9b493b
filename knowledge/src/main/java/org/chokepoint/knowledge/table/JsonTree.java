package org.chokepoint.knowledge.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON document as maps, lists, strings, numbers and booleans. Streaming, because binding costs a
 * sixth of a second at the first use and the command line has none to spare.
 */
record JsonTree(Map<String, Object> members) {

  static JsonTree read(InputStream in) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(in)) {
      parser.nextToken();
      return new JsonTree(object(parser));
    }
  }

  @SuppressWarnings("unchecked")
  JsonTree child(String name) {
    Object value = members.get(name);
    return new JsonTree(value instanceof Map ? (Map<String, Object>) value : Map.of());
  }

  @SuppressWarnings("unchecked")
  List<JsonTree> children(String name) {
    Object value = members.get(name);
    List<JsonTree> children = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof Map) {
          children.add(new JsonTree((Map<String, Object>) each));
        }
      }
    }
    return children;
  }

  String text(String name) {
    Object value = members.get(name);
    return value == null ? "" : value.toString();
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    if (members.get(name) instanceof List<?> list) {
      list.forEach(each -> texts.add(each.toString()));
    }
    return texts;
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    return members;
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        yield list;
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      default -> parser.getValueAsString("");
    };
  }
}
