package org.chokepoint.knowledge.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.chain.Basket;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;

/** Reads baskets. Published rows of a deposit add to 98-104 %, so they are normalised to one. */
final class BasketRows implements RowMapping {
  private static final String METHOD = "share of total REO, normalised to the deposit's sum";

  private final Codes codes;
  private final Map<String, List<Row>> byDeposit = new LinkedHashMap<>();

  BasketRows(Codes codes) {
    this.codes = codes;
  }

  @Override
  public void read(Row row) {
    row.requiredNumber("share");
    codes.material(row, "element", row.required("element"));
    codes.place(row, "iso3");
    byDeposit.computeIfAbsent(row.required("deposit"), d -> new ArrayList<>()).add(row);
  }

  List<Basket> baskets() {
    List<Basket> baskets = new ArrayList<>();
    byDeposit.forEach((deposit, rows) -> baskets.add(basket(deposit, rows)));
    return baskets;
  }

  private static Basket basket(String deposit, List<Row> rows) {
    double sum = 0;
    for (Row row : rows) {
      sum += row.requiredNumber("share");
    }
    List<Basket.Component> components = new ArrayList<>();
    for (Row row : rows) {
      Share share = new Share(sum == 0 ? 0 : row.requiredNumber("share") / sum);
      Provenance from = new Provenance.Computed(METHOD, "1", List.of(row.source("share")));
      MaterialId element = new MaterialId(row.text("element"));
      components.add(new Basket.Component(element, new Sourced<>(share, from)));
    }
    Row first = rows.get(0);
    PlaceCode place = new PlaceCode(first.text("iso3"));
    return new Basket(deposit, place, first.text("mineral_type"), components);
  }
}
