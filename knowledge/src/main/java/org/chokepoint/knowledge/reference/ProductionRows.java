package org.chokepoint.knowledge.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.MineralStatistic;
import org.chokepoint.model.observation.Production;
import org.chokepoint.model.observation.StageShare;
import org.chokepoint.model.quantity.AnnualRate;
import org.chokepoint.model.quantity.Basis;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.source.Sourced;

/** Reads production, reserves and shares of places by stage. */
final class ProductionRows {
  private final Codes codes;
  private final List<Production> production = new ArrayList<>();
  private final List<MineralStatistic> reserves = new ArrayList<>();
  private final List<StageShare> shares = new ArrayList<>();

  ProductionRows(Codes codes) {
    this.codes = codes;
  }

  void mine(Row row) {
    PlaceCode place = codes.place(row, "iso3");
    int year = row.requiredInteger("year");
    switch (row.required("statistic")) {
      case "mine_production" -> mined(row, place, year, Stage.MINING, "TREO", Basis.REO);
      case "mineral_concentrate_production" ->
          mined(row, place, year, Stage.CONCENTRATION, mineral(row), Basis.GROSS);
      case "reserves" ->
          reserves.add(
              new MineralStatistic(
                  "Rare Earths",
                  "Reserves",
                  row.text("series"),
                  row.text("unit"),
                  place,
                  year,
                  new Sourced<>(row.requiredNumber("value"), row.source("value")),
                  ""));
      default ->
          throw row.fault(
              FailureReason.UNKNOWN_NAME,
              "statistic",
              "'" + row.text("statistic") + "' is no statistic of this table");
    }
  }

  private static String mineral(Row row) {
    String unit = row.required("unit").toLowerCase(Locale.ROOT);
    for (String mineral : List.of("monazite", "xenotime", "bastnaesite")) {
      if (unit.contains(mineral)) {
        return mineral;
      }
    }
    return "RE-concentrate";
  }

  private void mined(
      Row row, PlaceCode place, int year, Stage stage, String material, Basis basis) {
    production.add(
        new Production(
            place,
            codes.material(row, "unit", material),
            stage,
            year,
            new Sourced<>(new AnnualRate(row.requiredNumber("value"), basis), row.source("value")),
            row.text("series"),
            row.text("preferred").equals("1")));
  }

  void stageShare(Row row) {
    Stage stage = Codes.stage(row, "stage");
    MaterialId material = codes.word(row, "element_group", stage);
    PlaceCode place = codes.place(row, "iso3");
    int year = row.requiredInteger("year");
    double value = row.requiredNumber("value");
    switch (row.required("unit")) {
      case "% of world" -> {
        Sourced<Share> share = new Sourced<>(Share.ofPercent(value), row.source("value"));
        String group = row.text("element_group");
        shares.add(new StageShare(stage, material, group, place, year, share, note(row)));
      }
      case "t" -> output(row, stage, material, Basis.GROSS);
      case "t REO" -> output(row, stage, material, Basis.REO);
      default ->
          throw row.fault(
              FailureReason.UNSUPPORTED_FORMAT,
              "unit",
              "'" + row.text("unit") + "' is neither a share of the world nor tonnes");
    }
  }

  private static String note(Row row) {
    String word = row.text("stage");
    return word.contains(":") ? (word + ". " + row.text("note")).strip() : row.text("note");
  }

  private void output(Row row, Stage stage, MaterialId material, Basis basis) {
    production.add(
        new Production(
            codes.place(row, "iso3"),
            material,
            stage,
            row.requiredInteger("year"),
            new Sourced<>(new AnnualRate(row.requiredNumber("value"), basis), row.source("value")),
            row.text("element_group"),
            true));
  }

  List<Production> production() {
    return production;
  }

  List<MineralStatistic> reserves() {
    return reserves;
  }

  List<StageShare> shares() {
    return shares;
  }
}
