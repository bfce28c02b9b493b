package org.chokepoint.app.usecase;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.Table.Column;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;

/** Assumptions as a table: the statement and the reason for it. */
final class AssumptionTable {

  private AssumptionTable() {}

  static Table of(List<Sourced<String>> assumptions) {
    List<List<Object>> rows = new ArrayList<>();
    for (Sourced<String> a : assumptions) {
      String reason =
          a.provenance() instanceof Provenance.Assumed x ? x.reason() : a.quality().label();
      rows.add(List.of(a.value(), reason));
    }
    return new Table(
        "Assumptions", List.of(Column.text("assumption"), Column.text("reason")), rows);
  }
}
