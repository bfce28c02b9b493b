package org.chokepoint.metrics.supply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.control.ControlGraph;
import org.chokepoint.model.picture.SupplyPicture;

/**
 * Every table of suppliers that a picture gives, cut once and then read by all metrics.
 *
 * <p>By country: the USGS world table, mine production of rare earths in total and by element, and
 * published shares by stage. By owner and by ultimate controller: the same tables brought down to
 * facilities, where the picture knows facilities at that stage.
 */
public final class SupplyTables {
  private static final Comparator<SupplyTable> ORDER =
      Comparator.comparing(SupplyTable::good)
          .thenComparingInt(SupplyTable::year)
          .thenComparing(SupplyTable::kind);
  private final SupplyPicture picture;
  private final GovernanceScores governance;
  private final FacilityAttribution attribution;
  private final ControlGraph control;
  private final UltimateControllers controllers;
  private final List<SupplyTable> tables;

  private SupplyTables(SupplyPicture picture) {
    this.picture = picture;
    this.governance = GovernanceScores.of(picture);
    this.attribution = new FacilityAttribution(picture);
    this.control = ControlGraph.of(picture);
    this.controllers = new UltimateControllers(picture, control);
    this.tables = cut();
  }

  /** The tables of a picture. */
  public static SupplyTables of(SupplyPicture picture) {
    return new SupplyTables(picture);
  }

  private List<SupplyTable> cut() {
    List<SupplyTable> byCountry = new ArrayList<>();
    byCountry.addAll(WorldStatistics.tables(picture.mineralStatistics()));
    byCountry.addAll(MineProduction.tables(picture));
    byCountry.addAll(StageShareTables.tables(picture.stageShares()));
    List<SupplyTable> all = new ArrayList<>(byCountry);
    for (SupplyTable table : byCountry.stream().filter(SupplyTable::wellAllocated).toList()) {
      SupplyTable owners =
          attribution.regroup(table, SupplierKind.OWNER, f -> controllers.named(f.parent()));
      if (!owners.suppliers().isEmpty()) {
        all.add(owners);
        all.add(attribution.regroup(table, SupplierKind.CONTROLLER, controllers::of));
      }
    }
    all.sort(ORDER);
    return List.copyOf(all);
  }

  /** The picture the tables were cut from. */
  public SupplyPicture picture() {
    return picture;
  }

  /** The governance scores of the picture. */
  public GovernanceScores governance() {
    return governance;
  }

  /** How countries' amounts come down to facilities. */
  public FacilityAttribution attribution() {
    return attribution;
  }

  /** Who commands what in the picture. */
  public ControlGraph control() {
    return control;
  }

  /** All tables, ordered by good, year and kind. */
  public List<SupplyTable> all() {
    return tables;
  }

  /**
   * The table for a commodity at a stage: of the tables made for exactly the commodity, or else for
   * a group or product that holds it, the latest not after the year that is well allocated.
   *
   * @param commodity material id or USGS commodity
   * @param stage stage of the chain
   * @param year year asked for
   * @param kind who counts as a supplier
   */
  public Optional<SupplyTable> find(String commodity, Stage stage, int year, SupplierKind kind) {
    Predicate<SupplyTable> asked =
        t ->
            t.kind() == kind
                && t.year() <= year
                && t.wellAllocated()
                && t.good().stage().equals(Optional.of(stage));
    return latest(asked.and(t -> t.good().commodity().equals(commodity)))
        .or(() -> latest(asked.and(t -> ElementGroup.holds(t.good().commodity(), commodity))));
  }

  private Optional<SupplyTable> latest(Predicate<SupplyTable> asked) {
    return tables.stream().filter(asked).max(Comparator.comparingInt(SupplyTable::year));
  }
}
