package org.chokepoint.metrics;

import java.util.List;
import java.util.stream.Stream;
import org.chokepoint.metrics.measure.Measurement;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.FacilityId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Provenance;

/**
 * A measurement as a row of a table, for CSV, XLSX and JSON. Names come before codes so that a
 * reader needs no key.
 *
 * @param metric id of the metric
 * @param commodity material id or USGS commodity
 * @param stage token of the stage; empty if the statistic does not tell
 * @param detail what exactly is counted
 * @param year calendar year
 * @param suppliers who counts as a supplier; empty if nobody does
 * @param supplier name of the supplier measured; empty for the whole good
 * @param supplierId its place code or entity id
 * @param target place that depends; empty if nobody does
 * @param value the value
 * @param low lower bound of the interval
 * @param high upper bound of the interval
 * @param unit unit of the three
 * @param quality quality of the worst input
 * @param method how it was computed
 */
public record MeasurementRow(
    String metric,
    String commodity,
    String stage,
    String detail,
    int year,
    String suppliers,
    String supplier,
    String supplierId,
    String target,
    double value,
    double low,
    double high,
    String unit,
    String quality,
    String method) {
  /** The column names, in the order of the components. */
  public static final List<String> COLUMNS =
      Stream.of(MeasurementRow.class.getRecordComponents()).map(c -> c.getName()).toList();

  /** The row of a measurement. */
  public static MeasurementRow of(Measurement m, SupplyPicture picture) {
    Subject s = m.subject();
    return new MeasurementRow(
        m.metric(),
        s.good().commodity(),
        s.good().stage().map(Stage::token).orElse(""),
        s.good().detail(),
        s.year(),
        s.suppliers().map(SupplierKind::label).orElse(""),
        s.supplier().map(id -> name(id, picture)).orElse(""),
        s.supplier().orElse(""),
        s.target().orElse(""),
        m.value().value(),
        m.interval().low(),
        m.interval().high(),
        m.unit(),
        m.value().quality().label(),
        method(m.value().provenance()));
  }

  /** The name behind the id of a supplier: a place code, a facility id, an entity id or a lane. */
  public static String name(String id, SupplyPicture picture) {
    if (id.contains(" to ")) {
      String[] ends = id.split(" to ", 2);
      return name(ends[0], picture) + " to " + name(ends[1], picture);
    }
    if (Character.isUpperCase(id.charAt(0))) {
      return picture.nameOf(new PlaceCode(id));
    }
    return picture
        .findFacility(new FacilityId(id))
        .map(Facility::name)
        .orElseGet(() -> picture.nameOf(new EntityId(id)));
  }

  private static String method(Provenance provenance) {
    return provenance instanceof Provenance.Computed computed ? computed.method() : "";
  }

  /** The cells in the order of the columns. */
  public List<Object> cells() {
    return List.of(
        metric,
        commodity,
        stage,
        detail,
        year,
        suppliers,
        supplier,
        supplierId,
        target,
        value,
        low,
        high,
        unit,
        quality,
        method);
  }
}
