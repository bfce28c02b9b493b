package org.chokepoint.knowledge.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.id.EntityId;

/**
 * Takes strings that name several parties apart. Where the string stands for a body of its own, the
 * parties hold that body; where it stands for one of them, they hold whatever it runs or owns.
 */
final class PartyRows implements RowMapping {
  private final NameIndex names;
  private final InterestRows interests;
  private final Map<String, Set<EntityId>> held = new LinkedHashMap<>();
  private final Map<String, List<Row>> parties = new LinkedHashMap<>();

  PartyRows(NameIndex names, InterestRows interests, List<Row> facilities, List<Row> ownership) {
    this.names = names;
    this.interests = interests;
    for (Row row : facilities) {
      EntityId node = NameIndex.facility(row.required("id"));
      use(row.text("operator"), node);
      use(row.text("parent"), node);
    }
    for (Row row : ownership) {
      use(row.text("owner"), names.get(row, "owned"));
    }
  }

  private void use(String name, EntityId of) {
    held.computeIfAbsent(name.strip(), n -> new LinkedHashSet<>()).add(of);
  }

  @Override
  public void read(Row row) {
    parties.computeIfAbsent(row.required("data_name"), n -> new ArrayList<>()).add(row);
  }

  /** Adds the edges once every row has been read. */
  void finish() {
    for (List<Row> rows : parties.values()) {
      EntityId stands = names.get(rows.get(0), "data_name");
      boolean itself = rows.stream().noneMatch(r -> r.text("organisation").equals(stands.value()));
      Set<EntityId> targets =
          itself ? Set.of(stands) : held.getOrDefault(rows.get(0).text("data_name"), Set.of());
      for (EntityId target : targets) {
        rows.forEach(row -> interests.party(row, target));
      }
    }
  }
}
