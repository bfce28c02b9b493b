package org.chokepoint.knowledge.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.EntityId;

/**
 * The strings of the tables that name a party, each with the one entity it stands for. A facility
 * is named by its id in lower case.
 */
final class NameIndex {
  private final Map<String, EntityId> byName = new HashMap<>();

  NameIndex(List<Row> organisations, List<Row> people, List<Row> facilityAliases) {
    dataNames(organisations);
    dataNames(people);
    for (Row row : facilityAliases) {
      if (row.text("is_data_name").equals("true")) {
        byName.putIfAbsent(row.required("alias"), facility(row.required("facility")));
      }
    }
    ids(organisations);
    ids(people);
  }

  private void dataNames(List<Row> rows) {
    for (Row row : rows) {
      EntityId id = new EntityId(row.required("id"));
      row.list("data_names", '|').forEach(name -> byName.putIfAbsent(name, id));
    }
  }

  /**
   * Ids and English names come after all names of the data, so that no string changes its meaning.
   */
  private void ids(List<Row> rows) {
    for (Row row : rows) {
      EntityId id = new EntityId(row.required("id"));
      byName.putIfAbsent(id.value(), id);
      byName.putIfAbsent(row.text("name_en"), id);
    }
  }

  /** The node of a facility in the ownership graph. */
  static EntityId facility(String id) {
    return new EntityId(id.toLowerCase(Locale.ROOT));
  }

  /** The entity that the string in a cell stands for. */
  EntityId get(Row row, String column) {
    String name = row.required(column).strip();
    EntityId id = byName.get(name);
    if (id == null) {
      throw row.fault(
          FailureReason.UNKNOWN_NAME,
          column,
          "'" + name + "' names no party; give its id, or add it to organisations.data_names");
    }
    return id;
  }
}
