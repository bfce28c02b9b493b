package org.chokepoint.knowledge.name;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.knowledge.table.CsvTable;

/** Traditional Chinese characters and their simplified forms (OpenCC, TSCharacters, Apache-2.0). */
final class SimplifiedCharacters {
  private static final Map<Integer, Integer> SIMPLIFIED = read();

  private SimplifiedCharacters() {}

  private static Map<Integer, Integer> read() {
    InputStream in = SimplifiedCharacters.class.getResourceAsStream("traditional_characters.csv");
    if (in == null) {
      throw new IllegalStateException("traditional_characters.csv is not packed");
    }
    Map<Integer, Integer> simplified = new HashMap<>();
    for (List<String> pair : CsvTable.read(in, "traditional_characters.csv").records()) {
      simplified.put(pair.get(0).codePointAt(0), pair.get(1).codePointAt(0));
    }
    return simplified;
  }

  static int of(int codePoint) {
    return SIMPLIFIED.getOrDefault(codePoint, codePoint);
  }
}
