package org.chokepoint.simulation.market;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one chain hangs together: which products are made of which materials and where users are.
 * Read from a file under {@code chains/}; the engine itself knows no material by name.
 *
 * @param id name of the file
 * @param title name for people
 * @param commodity commodity of the world table of minerals that holds output, or empty for
 *     rare-earth mine production with baskets of deposits
 * @param leader place that takes what no published share gives to another
 * @param element the one material of a chain without baskets
 * @param priceMarkets markets whose prices are the base prices, first match first; empty for any
 * @param fallbackPrices base prices for materials without an observation, US dollars a kilogram
 * @param products products with recipes
 * @param defaultUse end use of materials without published uses
 * @param useShares end-use shares for materials without published uses
 * @param demand shares of places in world demand, by first year of validity
 * @param refining refining shares that replace published ones from a year to the next entry or to
 *     the first published year
 * @param making shares of places in alloy and product making, by first year of validity
 * @param prices base prices that replace observations
 */
record ChainStructure(
    String id,
    String title,
    String commodity,
    String leader,
    @Nullable String element,
    List<String> priceMarkets,
    Map<String, Double> fallbackPrices,
    List<ProductStructure> products,
    String defaultUse,
    @Nullable Map<String, Map<String, Double>> useShares,
    List<DemandShares> demand,
    List<RefiningShares> refining,
    List<MakingShares> making,
    Map<String, Double> prices) {

  record ProductStructure(
      String id,
      List<String> endUses,
      List<String> anchors,
      List<String> additives,
      double anchorPerAlloy,
      List<String> stageWords,
      Map<String, Double> uses) {}

  record DemandShares(
      int year,
      String reason,
      Map<String, Double> refined,
      Map<String, Map<String, Double>> products) {}

  record RefiningShares(int year, String reason, Map<String, Double> shares) {}

  record MakingShares(
      int year,
      String product,
      String reason,
      Map<String, Double> alloy,
      Map<String, Double> products) {}

  static ChainStructure named(String id) {
    return Resources.yaml("chains/" + id + ".yaml", ChainStructure.class);
  }

  /** The shares of the latest year not after one, or of the earliest. */
  DemandShares demandIn(int year) {
    DemandShares best = demand.get(0);
    for (DemandShares d : demand) {
      if (d.year() <= year) {
        best = d;
      }
    }
    return best;
  }
}
