package org.chokepoint.knowledge.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.observation.ConcentratePrice;
import org.chokepoint.model.observation.PriceObservation;
import org.chokepoint.model.quantity.Basis;
import org.chokepoint.model.quantity.UnitPrice;
import org.chokepoint.model.source.Sourced;

/** Reads prices. */
final class MarketRows {
  private final Codes codes;
  private final NameIndex names;
  private final List<PriceObservation> prices = new ArrayList<>();
  private final List<ConcentratePrice> concentrate = new ArrayList<>();

  MarketRows(Codes codes, NameIndex names) {
    this.codes = codes;
    this.names = names;
  }

  void price(Row row) {
    UnitPrice price = new UnitPrice(row.requiredNumber("price"), basis(row.required("product")));
    prices.add(
        new PriceObservation(
            codes.material(row, "element", row.required("element")),
            row.text("product"),
            row.requiredInteger("year"),
            row.text("period"),
            row.text("market"),
            new Sourced<>(price, row.source("price"))));
  }

  private static Basis basis(String product) {
    return switch (product) {
      case "oxide" -> Basis.REO;
      case "metal" -> Basis.METAL;
      default -> Basis.GROSS;
    };
  }

  void concentrate(Row row) {
    String grade = row.text("grade");
    String basis = row.text("basis");
    concentrate.add(
        new ConcentratePrice(
            LocalDate.parse(row.required("effective_from")),
            new Sourced<>(row.requiredNumber("price_cny_per_t"), row.source("price_cny_per_t")),
            grade.isEmpty() ? basis : basis + ", " + grade,
            names.get(row, "seller"),
            names.get(row, "buyer")));
  }

  List<PriceObservation> prices() {
    return prices;
  }

  List<ConcentratePrice> concentratePrices() {
    return concentrate;
  }
}
