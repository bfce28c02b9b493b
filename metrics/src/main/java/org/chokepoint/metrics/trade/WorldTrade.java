package org.chokepoint.metrics.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.model.economy.InputOutputTable;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quality;
import org.chokepoint.model.source.Sourced;

/**
 * What each country buys from each other by sector, for use and for final demand, from the world
 * input-output table of 2011 (Timmer et al. 2015, Review of International Economics 23:575), in
 * million US dollars.
 */
final class WorldTrade {
  static final int YEAR = 2011;
  static final int SECTORS = 35;
  private static final String INTERMEDIATE = "io/wiod2013_wiot_2011_inter_musd";
  private static final String FINAL = "io/wiod2013_wiot_2011_final_musd";
  private static final String REST_OF_WORLD = "RoW";
  private final InputOutputTable table;
  private final List<String> codes = new ArrayList<>();
  private final double[] flows;

  private WorldTrade(InputOutputTable intermediate, InputOutputTable last) {
    this.table = intermediate;
    for (String row : intermediate.rows()) {
      String code = country(row);
      if (!codes.contains(code)) {
        codes.add(code);
      }
    }
    this.flows = new double[SECTORS * codes.size() * codes.size()];
    add(intermediate);
    add(last);
  }

  /** The trade of a picture; empty if it does not hold both tables. */
  static Optional<WorldTrade> of(SupplyPicture picture) {
    return picture
        .findInputOutput(INTERMEDIATE)
        .flatMap(use -> picture.findInputOutput(FINAL).map(last -> new WorldTrade(use, last)));
  }

  private static String country(String label) {
    return label.substring(0, label.indexOf('_'));
  }

  private void add(InputOutputTable part) {
    int[] buyer = part.columns().stream().mapToInt(c -> codes.indexOf(country(c))).toArray();
    for (int row = 0; row < part.rows().size(); row++) {
      String label = part.rows().get(row);
      int seller = codes.indexOf(country(label));
      int sector = Integer.parseInt(label.substring(label.indexOf("_c") + 2)) - 1;
      for (int column = 0; column < buyer.length; column++) {
        flows[index(sector, seller, buyer[column])] += part.millionUsd(row, column);
      }
    }
  }

  private int index(int sector, int seller, int buyer) {
    return (sector * codes.size() + seller) * codes.size() + buyer;
  }

  /** Number of countries, the rest of the world among them. */
  int size() {
    return codes.size();
  }

  /** Whether a number is a country and not the rest of the world. */
  boolean isCountry(int number) {
    return !codes.get(number).equals(REST_OF_WORLD);
  }

  /** ISO code of a country; the tables call Romania by its former one. */
  String place(int number) {
    String code = codes.get(number);
    return code.equals("ROM") ? "ROU" : code;
  }

  /** What a buyer spends on a sector's goods from a seller; inventories may make it negative. */
  double flow(int sector, int seller, int buyer) {
    return Math.max(0, flows[index(sector, seller, buyer)]);
  }

  /** What a buyer spends on everything from a seller. */
  double flow(int seller, int buyer) {
    double sum = 0;
    for (int sector = 0; sector < SECTORS; sector++) {
      sum += flow(sector, seller, buyer);
    }
    return sum;
  }

  /** All that a country spends, at home and abroad. */
  double spending(int buyer) {
    double sum = 0;
    for (int seller = 0; seller < size(); seller++) {
      sum += flow(seller, buyer);
    }
    return sum;
  }

  /** Imports and exports of a country with all others. */
  double foreignTrade(int country) {
    double sum = 0;
    for (int other = 0; other < size(); other++) {
      sum += other == country ? 0 : flow(other, country) + flow(country, other);
    }
    return sum;
  }

  /** A sum of cells with its source. */
  Sourced<Double> sourced(double value, String cells) {
    return new Sourced<>(
        value,
        new Provenance.Tabulated(
            table.dataset().id(),
            cells,
            "WIOD 2013 release, world input-output table 2011 (Timmer et al. 2015)",
            Quality.DERIVED));
  }
}
