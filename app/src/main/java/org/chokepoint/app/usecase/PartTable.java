package org.chokepoint.app.usecase;

import java.util.List;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.Table.Column;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.response.bill.CommonPart;
import org.chokepoint.response.bill.PartLibrary;

/** The library of common parts as a table. */
public final class PartTable {

  private PartTable() {}

  /** Every part with its usual grade, weight and source. */
  public static Table library() {
    List<List<Object>> rows = PartLibrary.standard().parts().stream().map(PartTable::row).toList();
    return new Table(
        "Common parts",
        List.of(
            Column.text("part"),
            Column.text("also"),
            Column.text("grade"),
            new Column("weight", "kg"),
            new Column("low", "kg"),
            new Column("high", "kg"),
            Column.text("end_use"),
            Column.text("quality"),
            Column.text("source")),
        rows);
  }

  private static List<Object> row(CommonPart part) {
    String source =
        part.kgPerUnit().provenance() instanceof Provenance.Tabulated t ? t.citation() : "";
    return List.of(
        part.name(),
        String.join(", ", part.aliases()),
        part.grade(),
        part.kgPerUnit().value().central(),
        part.kgPerUnit().value().low(),
        part.kgPerUnit().value().high(),
        part.endUse(),
        part.kgPerUnit().quality().label(),
        source);
  }
}
