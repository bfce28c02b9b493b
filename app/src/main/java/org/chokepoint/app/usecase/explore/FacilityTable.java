package org.chokepoint.app.usecase.explore;

import java.util.List;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.Table.Column;
import org.chokepoint.model.chain.Facility;

/** Facilities as a table. */
final class FacilityTable {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("id"),
          Column.text("name"),
          Column.text("place"),
          Column.text("stage"),
          Column.text("operator"),
          Column.text("controller"),
          new Column("capacity", "t/y"),
          Column.text("capacity_of"),
          Column.text("status"),
          Column.text("materials"),
          Column.text("quality"),
          Column.text("source"));

  private FacilityTable() {}

  static Table of(List<Facility> facilities, PictureIndex index) {
    return new Table(
        "Facilities as of " + index.picture().asOf(),
        COLUMNS,
        facilities.stream().map(f -> row(FacilityView.of(f, index))).toList());
  }

  private static List<Object> row(FacilityView f) {
    return List.of(
        f.id(),
        f.name(),
        f.place(),
        f.stage(),
        f.operator().name(),
        f.controller().map(NameView::name).orElse(""),
        f.capacity().<Object>map(FigureView::value).orElse(""),
        f.capacityOf(),
        f.status(),
        String.join(";", f.materials()),
        f.source().quality(),
        f.source().text());
  }
}
