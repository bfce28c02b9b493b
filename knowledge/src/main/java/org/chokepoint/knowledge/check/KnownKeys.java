package org.chokepoint.knowledge.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chokepoint.knowledge.table.CsvTable;
import org.chokepoint.knowledge.table.ForeignKey;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.knowledge.table.Resource;

/** Values of columns that other tables refer to. */
public final class KnownKeys {
  private final Map<String, Set<String>> values = new HashMap<>();

  /** Every value that a foreign key of a package may name. */
  public static KnownKeys of(PackageTables tables) {
    KnownKeys keys = new KnownKeys();
    for (Resource resource : tables.description().resources().values()) {
      for (ForeignKey key : resource.foreignKeys()) {
        String table = key.table().isEmpty() ? resource.name() : key.table();
        if (!keys.values.containsKey(table + "." + key.target())) {
          keys.add(table, key.target(), tables.raw(table));
        }
      }
    }
    return keys;
  }

  private void add(String table, String columns, CsvTable csv) {
    Set<String> known = new HashSet<>();
    List<String> names = List.of(columns.split("\\|", -1));
    csv.records().forEach(record -> known.add(TableCheck.join(record, csv, names)));
    values.put(table + "." + columns, known);
  }

  boolean has(String table, String columns, String value) {
    return values.getOrDefault(table + "." + columns, Set.of()).contains(value);
  }
}
