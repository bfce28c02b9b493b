package org.chokepoint.simulation.chain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one chain hangs together: which products are made of which materials and where users are.
 * Shipped as a file beside this class, or made by {@link Chains} from data alone; the engine itself
 * knows no material by name.
 *
 * @param id name of the chain
 * @param title name for people
 * @param commodities commodities of the world table of minerals that hold output, newest name
 *     first; empty for rare-earth mine production with baskets of deposits
 * @param leader place that takes what no published share gives to another; without one, the place
 *     that refines most
 * @param element the one material of a chain without baskets
 * @param refinedOutput whether the world table counts refined output, so that a place refines what
 *     it is said to produce; otherwise it counts mines, and ore is refined where shares say
 * @param world output of the world where the world table has none
 * @param priceMarkets markets whose prices are the base prices, first match first; empty for any
 * @param fallbackPrices base prices for materials without an observation, US dollars a kilogram
 * @param products products with recipes
 * @param defaultUse end use of materials without published uses
 * @param useShares end-use shares for materials without published uses
 * @param demand shares of places in world demand, by first year of validity
 * @param refining refining shares that stand in for published ones, by first year of validity
 * @param making shares of places in alloy and product making, by first year of validity
 */
public record ChainStructure(
    String id,
    String title,
    List<String> commodities,
    @Nullable String leader,
    @Nullable String element,
    boolean refinedOutput,
    @Nullable WorldOutput world,
    List<String> priceMarkets,
    Map<String, Double> fallbackPrices,
    List<ProductStructure> products,
    String defaultUse,
    Map<String, Map<String, Double>> useShares,
    List<DemandShares> demand,
    List<RefiningShares> refining,
    List<MakingShares> making) {

  static final String ANY_USE = "all uses";

  /** Takes what a file leaves out as empty. */
  @SuppressWarnings("NullableProblems")
  public ChainStructure {
    commodities = orNone(commodities);
    priceMarkets = orNone(priceMarkets);
    fallbackPrices = fallbackPrices == null ? Map.of() : fallbackPrices;
    products = orNone(products);
    defaultUse = defaultUse == null ? ANY_USE : defaultUse;
    useShares = useShares == null ? Map.of() : useShares;
    demand = orNone(demand);
    refining = orNone(refining);
    making = orNone(making);
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /**
   * Output of the world, spread over places as refining shares say.
   *
   * @param tonnes tonnes a year
   * @param reason where the number is from
   */
  public record WorldOutput(double tonnes, String reason) {}

  /** A product with its recipe and what it is used for. */
  public record ProductStructure(
      String id,
      List<String> endUses,
      List<String> anchors,
      List<String> additives,
      double anchorPerAlloy,
      List<String> stageWords,
      Map<String, Double> uses) {}

  /** Shares of places in demand from a year on; they need not add up to one. */
  public record DemandShares(
      int year,
      String reason,
      Map<String, Double> refined,
      Map<String, Map<String, Double>> products) {}

  /** Shares of places in refining from a year on. */
  public record RefiningShares(int year, String reason, Map<String, Double> shares) {}

  /** Shares of places in the making of a product from a year on. */
  public record MakingShares(
      int year,
      String product,
      String reason,
      Map<String, Double> alloy,
      Map<String, Double> products) {}

  /** Whether ores hold baskets of elements, as rare earths do. */
  public boolean hasBaskets() {
    return element == null;
  }

  /** Whether a table's name of a commodity, or symbol, is that of this chain's one material. */
  public boolean isNamed(String commodity) {
    return commodity.equals(element)
        || commodities.stream().anyMatch(c -> c.equalsIgnoreCase(commodity))
        || (element != null && commodity.equalsIgnoreCase(title));
  }

  /** The demand shares of the latest year not after one, or of the earliest. */
  public DemandShares demandIn(int year) {
    DemandShares best = demand.get(0);
    for (DemandShares d : demand) {
      if (d.year() <= year) {
        best = d;
      }
    }
    return best;
  }

  /**
   * The refining shares of the latest year not after one, or of the earliest; none if there are.
   */
  public @Nullable RefiningShares refiningIn(int year) {
    RefiningShares best = null;
    for (RefiningShares r : refining) {
      if (best == null || r.year() <= year) {
        best = r;
      }
    }
    return best;
  }

  ChainStructure usedBy(List<DemandShares> users) {
    return new ChainStructure(
        id,
        title,
        commodities,
        leader,
        element,
        refinedOutput,
        world,
        priceMarkets,
        fallbackPrices,
        products,
        defaultUse,
        useShares,
        users,
        refining,
        making);
  }
}
