package org.chokepoint.knowledge.reference;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.knowledge.table.CsvTable;

/** Own readings of the reference tables that no table of the package states, with their reasons. */
final class LinkTables {
  private LinkTables() {}

  /** The deposit whose basket a facility mines or treats, by facility id. */
  static Map<String, String> deposits() {
    Map<String, String> deposits = new LinkedHashMap<>();
    for (List<String> record : read("facility_deposits.csv").records()) {
      deposits.put(record.get(0), record.get(1));
    }
    return deposits;
  }

  /** What words of the sources mean as a material: stage (or empty), word, material. */
  static List<List<String>> materialWords() {
    return read("material_words.csv").records();
  }

  private static CsvTable read(String name) {
    InputStream in = LinkTables.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is not packed. Maybe resources were not copied.");
    }
    return CsvTable.read(in, name);
  }
}
