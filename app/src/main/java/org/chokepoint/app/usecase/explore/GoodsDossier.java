package org.chokepoint.app.usecase.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.metrics.supply.SupplyTable;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.PlaceCode;

/**
 * Who supplies a material at each stage.
 *
 * @param detail what exactly is counted
 * @param stage token of the stage, where known
 * @param year the latest year
 * @param by country, owner or ultimate controller
 * @param unit unit of the total
 * @param total sum over suppliers
 * @param suppliers largest first
 */
public record GoodsDossier(
    String detail,
    Optional<String> stage,
    int year,
    String by,
    String unit,
    double total,
    List<SupplierView> suppliers) {

  private static final int MOST = 15;

  /**
   * A supplier.
   *
   * @param id place code or entity id
   * @param name its name
   * @param share share of the total
   */
  public record SupplierView(String id, String name, FigureView share) {}

  /** The latest table of each good of a commodity, in the order of the chain. */
  static List<GoodsDossier> of(String commodity, PictureIndex index) {
    Map<String, SupplyTable> latest = new TreeMap<>();
    for (SupplyTable table : index.tables().all()) {
      if (table.good().commodity().equals(commodity)
          && table.year() <= index.picture().asOf().getYear()) {
        latest.merge(
            table.good() + "|" + table.kind(), table, (a, b) -> a.year() >= b.year() ? a : b);
      }
    }
    return latest.values().stream()
        .sorted(
            Comparator.comparing((SupplyTable t) -> t.good().stage().map(Enum::ordinal).orElse(-1))
                .thenComparing(SupplyTable::good)
                .thenComparing(SupplyTable::kind))
        .map(t -> of(t, index))
        .toList();
  }

  private static GoodsDossier of(SupplyTable table, PictureIndex index) {
    double total = table.total();
    return new GoodsDossier(
        table.good().detail(),
        table.good().stage().map(s -> s.token()),
        table.year(),
        table.kind().label(),
        table.unit(),
        total,
        table.suppliers().stream()
            .sorted(Comparator.comparingDouble(s -> -s.amount().value()))
            .limit(MOST)
            .map(
                s ->
                    new SupplierView(
                        s.id(),
                        name(s.id(), table.kind(), index),
                        FigureView.brief(s.amount().map(a -> total > 0 ? a / total : 0), "1")))
            .toList());
  }

  private static String name(String id, SupplierKind kind, PictureIndex index) {
    try {
      return kind == SupplierKind.COUNTRY
          ? index.picture().nameOf(new PlaceCode(id))
          : index.nameOf(new EntityId(id)).name();
    } catch (IllegalArgumentException e) {
      return id;
    }
  }
}
