package org.chokepoint.knowledge.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.FacilityStatus;
import org.chokepoint.model.chain.GeoPoint;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.FacilityId;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.quantity.AnnualRate;
import org.chokepoint.model.quantity.Basis;
import org.chokepoint.model.quantity.Money;
import org.chokepoint.model.source.Sourced;

/** Reads facilities. */
final class FacilityRows implements RowMapping {
  private final Codes codes;
  private final NameIndex names;
  private final Map<String, String> deposits;
  private final List<Facility> facilities = new ArrayList<>();
  private final List<Failure> figures = new ArrayList<>();

  FacilityRows(Codes codes, NameIndex names, Map<String, String> deposits) {
    this.codes = codes;
    this.names = names;
    this.deposits = deposits;
  }

  @Override
  public void read(Row row) {
    String id = row.required("id");
    Stage stage = Codes.stage(row, "stage");
    Optional<GeoPoint> site =
        row.number("lat").flatMap(lat -> row.number("lon").map(lon -> new GeoPoint(lat, lon)));
    facilities.add(
        new Facility(
            new FacilityId(id.toLowerCase(Locale.ROOT)),
            NameIndex.facility(id),
            row.required("name"),
            codes.place(row, "iso3"),
            site,
            stage,
            operator(row),
            parent(row),
            capacity(row, stage),
            row.text("capacity_of"),
            status(row),
            row.integer("start_year"),
            capex(row),
            materials(row),
            Optional.ofNullable(deposits.get(id)),
            row.text("note"),
            row.source()));
  }

  private EntityId operator(Row row) {
    return names.get(row, row.text("operator").isEmpty() ? "parent" : "operator");
  }

  private EntityId parent(Row row) {
    return names.get(row, row.text("parent").isEmpty() ? "operator" : "parent");
  }

  private List<MaterialId> materials(Row row) {
    return row.list("elements", ';').stream()
        .map(symbol -> codes.material(row, "elements", symbol))
        .toList();
  }

  private Optional<Sourced<AnnualRate>> capacity(Row row, Stage stage) {
    Optional<Double> tonnes = row.number("capacity_t_per_yr");
    if (tonnes.isEmpty()) {
      return Optional.empty();
    }
    Optional<Basis> basis = CapacityBasis.of(row.text("capacity_of"), stage);
    if (basis.isEmpty()) {
      figures.add(
          row.fault(
                  FailureReason.INCONSISTENT,
                  "capacity_t_per_yr",
                  "'" + row.text("capacity_of") + "' is no annual rate; capacity left unknown")
              .failure());
      return Optional.empty();
    }
    AnnualRate rate = new AnnualRate(tonnes.get(), basis.get());
    return Optional.of(new Sourced<>(rate, row.source("capacity_t_per_yr")));
  }

  private static Optional<Sourced<Money>> capex(Row row) {
    int year = row.integer("year").orElse(0);
    return row.number("capex_musd")
        .map(musd -> new Sourced<>(Money.usd(musd * 1e6, year), row.source("capex_musd")));
  }

  private static FacilityStatus status(Row row) {
    return switch (row.required("status")) {
      case "operating" -> FacilityStatus.OPERATING;
      case "construction" -> FacilityStatus.CONSTRUCTION;
      case "planned" -> FacilityStatus.PLANNED;
      case "care" -> FacilityStatus.CARE_AND_MAINTENANCE;
      case "closed" -> FacilityStatus.CLOSED;
      default ->
          throw row.fault(
              FailureReason.UNKNOWN_NAME, "status", "'" + row.text("status") + "' is no status");
    };
  }

  List<Facility> facilities() {
    return facilities;
  }

  /** Figures that had to be left out of facilities that were read. */
  List<Failure> figures() {
    return figures;
  }
}
