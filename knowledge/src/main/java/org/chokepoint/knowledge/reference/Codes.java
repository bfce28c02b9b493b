package org.chokepoint.knowledge.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.chain.Material;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;

/** The places and materials that exist, by code and by word. */
final class Codes {
  private final Map<String, PlaceCode> places = new HashMap<>();
  private final Map<String, MaterialId> materials = new HashMap<>();
  private final Map<String, MaterialId> words = new HashMap<>();

  Codes(List<Row> placeRows, List<Material> materialList) {
    for (Row row : placeRows) {
      places.put(row.text("id"), new PlaceCode(row.text("id")));
    }
    for (Material material : materialList) {
      materials.put(material.id().value(), material.id());
      word(material.id().value(), material.id());
      word(material.name(), material.id());
      material.aliases().forEach(alias -> word(alias, material.id()));
    }
    for (List<String> word : LinkTables.materialWords()) {
      words.put(key(word.get(0), word.get(1)), new MaterialId(word.get(2)));
    }
  }

  private void word(String name, MaterialId id) {
    words.putIfAbsent(key("", name), id);
  }

  private static String key(String stage, String word) {
    return stage + "/" + word.toLowerCase(Locale.ROOT).replace('-', ' ');
  }

  /** The place whose code stands in a cell. */
  PlaceCode place(Row row, String column) {
    return place(row, column, row.required(column));
  }

  /** The place with a code that stands, perhaps in a list, in a cell. */
  PlaceCode place(Row row, String column, String code) {
    PlaceCode place = places.get(code);
    if (place == null) {
      throw row.fault(
          FailureReason.UNKNOWN_NAME, column, "'" + code + "' is no place of places.csv; add it");
    }
    return place;
  }

  /** The material with an id that stands, perhaps in a list, in a cell. */
  MaterialId material(Row row, String column, String id) {
    MaterialId material = materials.get(id);
    if (material == null) {
      throw row.fault(
          FailureReason.UNKNOWN_NAME,
          column,
          "'" + id + "' is no material of materials.csv; add it");
    }
    return material;
  }

  /** The material that a word of a source means at any stage. */
  MaterialId word(Row row, String column) {
    return word(row, column, "");
  }

  /** The material that a word of a source means at a stage. */
  MaterialId word(Row row, String column, Stage stage) {
    return word(row, column, stage.token());
  }

  private MaterialId word(Row row, String column, String stage) {
    String text = row.required(column);
    MaterialId found = words.get(key(stage, text));
    if (found == null) {
      found = words.get(key("", text));
    }
    if (found == null) {
      throw row.fault(
          FailureReason.UNKNOWN_NAME,
          column,
          "'" + text + "' names no material; add it as an alias in materials.csv");
    }
    return found;
  }

  /** The stage that a word of a source means. */
  static Stage stage(Row row, String column) {
    String text = row.required(column);
    String word = text.substring(text.indexOf(':') + 1).strip();
    return Stage.find(word)
        .orElseThrow(
            () -> row.fault(FailureReason.UNKNOWN_NAME, column, "'" + text + "' is no stage"));
  }
}
