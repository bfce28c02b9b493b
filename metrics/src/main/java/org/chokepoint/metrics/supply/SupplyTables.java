package org.chokepoint.metrics.supply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chokepoint.model.chain.EntityKind;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.EntityId;
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
  private final List<SupplyTable> tables;

  private SupplyTables(SupplyPicture picture) {
    this.picture = picture;
    this.governance = GovernanceScores.of(picture);
    this.attribution = new FacilityAttribution(picture);
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
    ControlChain control = ControlChain.of(picture);
    for (SupplyTable table : byCountry) {
      SupplyTable owners = attribution.regroup(table, SupplierKind.OWNER, f -> single(f.parent()));
      if (!owners.suppliers().isEmpty()) {
        all.add(owners);
        all.add(
            attribution.regroup(
                table,
                SupplierKind.CONTROLLER,
                f -> single(control.ultimateController(f.parent()))));
      }
    }
    all.sort(ORDER);
    return List.copyOf(all);
  }

  /** An unnamed set of actors is not one supplier. */
  private Optional<EntityId> single(EntityId entity) {
    boolean collective =
        picture.findEntity(entity).filter(e -> e.kind() == EntityKind.COLLECTIVE).isPresent();
    return collective ? Optional.empty() : Optional.of(entity);
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

  /** All tables, ordered by good, year and kind. */
  public List<SupplyTable> all() {
    return tables;
  }

  /**
   * The table for a commodity at a stage: of the tables made for exactly the commodity, or else for
   * a group or product that holds it, the latest not after the year.
   *
   * @param commodity material id or USGS commodity
   * @param stage stage of the chain
   * @param year year asked for
   * @param kind who counts as a supplier
   */
  public Optional<SupplyTable> find(String commodity, Stage stage, int year, SupplierKind kind) {
    return latest(commodity, stage, year, kind, true)
        .or(() -> latest(commodity, stage, year, kind, false));
  }

  private Optional<SupplyTable> latest(
      String commodity, Stage stage, int year, SupplierKind kind, boolean exact) {
    return tables.stream()
        .filter(t -> t.kind() == kind && t.year() <= year)
        .filter(t -> t.good().stage().equals(Optional.of(stage)))
        .filter(
            t ->
                exact
                    ? t.good().commodity().equals(commodity)
                    : ElementGroup.holds(t.good().commodity(), commodity))
        .max(Comparator.comparingInt(SupplyTable::year));
  }

  /** Who can in the end order an entity; the entity itself if nobody else can. */
  public EntityId ultimateController(EntityId entity) {
    return ControlChain.of(picture).ultimateController(entity);
  }
}
