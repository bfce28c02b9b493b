package org.chokepoint.response.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.gap.ChainYields;
import org.chokepoint.response.loss.DisruptionLoss;
import org.chokepoint.response.loss.LossCurve;
import org.chokepoint.response.option.Bound;
import org.chokepoint.response.option.MagnetElements;
import org.chokepoint.response.option.MagnetRecipe;
import org.chokepoint.response.solver.Recourse;

/**
 * The second stage of one year of a disruption as rows and columns: what is separated, made metal
 * and made magnets, and which pieces of the loss curves stay unmet. A mine without separation, or a
 * magnet plant without heavy feed, moves nothing here.
 */
final class ChainLayout {

  /** What a row balances or limits. */
  enum Row {
    SEPARATION_CAPACITY,
    FEED,
    OXIDE,
    METAL_CAPACITY,
    ALLOY,
    MAGNET_CAPACITY,
    WANT,
    SEGMENT,
    LOSS
  }

  private static final MaterialId ALL = new MaterialId("all");

  private final MagnetRecipe recipe;
  private final ChainYields yields;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<Double> costs = new ArrayList<>();
  private final Map<String, Integer> rows = new LinkedHashMap<>();
  private final List<Map<Integer, Double>> entries = new ArrayList<>();
  private final List<Double> need = new ArrayList<>();
  private final List<MaterialId> wanted = new ArrayList<>();
  private final TreeSet<MaterialId> elements = new TreeSet<>();

  ChainLayout(DisruptionLoss.Year year, MagnetRecipe recipe, ChainYields yields) {
    this.recipe = recipe;
    this.yields = yields;
    for (LossCurve curve : year.curves()) {
      if (!curve.segments().isEmpty()) {
        wanted.add(curve.material());
        elements.addAll(
            MagnetElements.isMagnet(curve.material())
                ? recipe.of(curve.material()).keySet()
                : List.of(curve.material()));
      }
    }
    elements.forEach(this::element);
    wanted.forEach(this::want);
    segments(year);
  }

  private void element(MaterialId e) {
    int separated = column("separated", e, 0);
    put(row(Row.SEPARATION_CAPACITY, e, 0), separated, -1);
    put(row(Row.FEED, e, 0), separated, -1);
    int oxide = row(Row.OXIDE, e, 0);
    put(oxide, separated, 1);
    if (wanted.stream().anyMatch(m -> recipe.of(m).containsKey(e))) {
      int metal = column("metal", e, 0);
      put(oxide, metal, -1 / yields.oxideToMetal(e, Bound.CENTRAL));
      put(row(Row.METAL_CAPACITY, e, 0), metal, -1);
      put(row(Row.ALLOY, e, 0), metal, yields.magnet().value().central());
    }
  }

  private void want(MaterialId m) {
    int made = column("used", m, 0);
    put(row(Row.WANT, m, 0), made, 1);
    if (!MagnetElements.isMagnet(m)) {
      put(row(Row.OXIDE, m, 0), made, -1);
      return;
    }
    put(row(Row.MAGNET_CAPACITY, m, 0), made, -1);
    for (Map.Entry<MaterialId, Sourced<Double>> part : recipe.of(m).entrySet()) {
      put(row(Row.ALLOY, part.getKey(), 0), made, -part.getValue().value());
    }
  }

  // The loss is what the curves leave of it: it falls piece by piece as supply meets their wants,
  // and never below zero, though curves of single materials may add up to more than it.
  private void segments(DisruptionLoss.Year year) {
    double loss = Math.max(0, year.millionUsd());
    double avoidable = 0;
    for (LossCurve curve : year.curves()) {
      avoidable += curve.avoided(curve.helpfulTonnes());
    }
    int rest = row(Row.LOSS, ALL, loss - avoidable);
    put(rest, column("loss", ALL, 1), 1);
    for (LossCurve curve : year.curves()) {
      shortfall(curve, rest);
      for (int k = 0; k < curve.segments().size(); k++) {
        segment(curve, k, rest);
      }
    }
  }

  // Plants that run today can do worse than today: that loss is at the steepest piece's rate.
  private void shortfall(LossCurve curve, int rest) {
    if (!curve.segments().isEmpty()) {
      int below = column("below", curve.material(), 0);
      put(row(Row.WANT, curve.material(), 0), below, 1);
      put(rest, below, -curve.segments().get(0).millionUsdPerTonne());
    }
  }

  private void segment(LossCurve curve, int k, int rest) {
    LossCurve.Segment segment = curve.segments().get(k);
    int unmet = column("unmet" + k, curve.material(), 0);
    int want = row(Row.WANT, curve.material(), 0);
    put(want, unmet, 1);
    put(rest, unmet, -segment.millionUsdPerTonne());
    need.set(want, need.get(want) + segment.tonnes());
    String key = Row.SEGMENT.name() + k + curve.material();
    rows.put(key, rows.size());
    entries.add(new LinkedHashMap<>());
    need.add(-segment.tonnes());
    put(rows.size() - 1, unmet, -1);
  }

  private int column(String what, MaterialId material, double cost) {
    columns.put(what + material, columns.size());
    costs.add(cost);
    return columns.size() - 1;
  }

  private int row(Row kind, MaterialId material, double needed) {
    Integer known = rows.get(kind.name() + material);
    if (known != null) {
      return known;
    }
    rows.put(kind.name() + material, rows.size());
    entries.add(new LinkedHashMap<>());
    need.add(needed);
    return rows.size() - 1;
  }

  private void put(int row, int column, double coefficient) {
    entries.get(row).merge(column, coefficient, Double::sum);
  }

  /** The row of a kind for a material, or -1 if the layout has none. */
  int find(Row kind, MaterialId material) {
    return rows.getOrDefault(kind.name() + material, -1);
  }

  /** Right hand side with no capacity at all. */
  double[] need() {
    return need.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Materials that users are short of. */
  List<MaterialId> wanted() {
    return wanted;
  }

  /** Elements whose chain the layout holds. */
  List<MaterialId> elements() {
    return List.copyOf(elements);
  }

  Recourse recourse() {
    double[][] matrix = new double[rows.size()][columns.size()];
    for (int r = 0; r < matrix.length; r++) {
      for (Map.Entry<Integer, Double> entry : entries.get(r).entrySet()) {
        matrix[r][entry.getKey()] = entry.getValue();
      }
    }
    return new Recourse(matrix, costs.stream().mapToDouble(Double::doubleValue).toArray());
  }

  double separationYield() {
    return yields.separation().value().central();
  }
}
