package org.chokepoint.knowledge.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.Control;
import org.chokepoint.model.observation.Quota;
import org.chokepoint.model.source.Sourced;

/** Reads quotas and acts of trade policy. An act of several states against several is one each. */
final class PolicyRows {
  private final Codes codes;
  private final List<Quota> quotas = new ArrayList<>();
  private final List<Control> controls = new ArrayList<>();

  PolicyRows(Codes codes) {
    this.codes = codes;
  }

  void quota(Row row) {
    quotas.add(
        new Quota(
            row.required("kind"),
            row.requiredInteger("year"),
            row.text("batch"),
            row.text("class"),
            row.required("holder"),
            new Sourced<>(row.requiredNumber("value"), row.source("value")),
            row.text("unit")));
  }

  void control(Row row) {
    LocalDate date = LocalDate.parse(row.required("date"));
    for (PlaceCode actor : places(row, "actor")) {
      for (PlaceCode target : places(row, "target")) {
        controls.add(
            new Control(
                date,
                actor,
                target,
                row.text("commodity"),
                row.required("instrument"),
                row.text("detail"),
                row.text("legal_reference"),
                row.text("status"),
                row.source()));
      }
    }
  }

  private List<PlaceCode> places(Row row, String column) {
    return row.list(column, ';').stream().map(code -> codes.place(row, column, code)).toList();
  }

  List<Quota> quotas() {
    return quotas;
  }

  List<Control> controls() {
    return controls;
  }
}
