package org.chokepoint.knowledge.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chokepoint.knowledge.balance.Figure.Kind;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;

/**
 * Balances what was mined, what moved as feed and what was separated of one material in one year.
 *
 * <p>Per place: separated = recovery x (mined + net feed import). Over the world: net feed imports
 * add to zero. Figures move by weighted least squares until all of this holds exactly; those that
 * move by more than {@link #LIMIT} of their tolerances, those that break a capacity, and those that
 * contradict the use of the product are listed.
 */
public final class Reconciliation {
  /** Tolerances beyond which a figure counts as contradicted (two-sided 95 %). */
  public static final double LIMIT = 1.96;

  /** Deviation, in tonnes, of a figure that is held at zero because it may not be negative. */
  private static final double HELD = 1e-6;

  private final SupplyPicture picture;
  private final Tolerances tolerances;

  /** Reconciliation of a picture within tolerances. */
  public Reconciliation(SupplyPicture picture, Tolerances tolerances) {
    this.picture = picture;
    this.tolerances = tolerances;
  }

  /**
   * The balance of a material.
   *
   * @param material an element, or {@code TREO} for all of them
   * @param year a calendar year of which production is known; an empty balance otherwise
   */
  public Balance of(MaterialId material, int year) {
    Account account = new Account(picture, material, year);
    Map<PlaceCode, Sourced<Double>> mined = account.mined();
    double world = mined.values().stream().mapToDouble(Sourced::value).sum();
    if (world == 0) {
      return new Balance(material, year, List.of(), 0, 0, List.of(), account.assumptions());
    }
    Map<PlaceCode, Sourced<Double>> separated = separated(account, mined, world);
    Map<PlaceCode, Sourced<Double>> feed = account.netFeedImports();
    TreeSet<PlaceCode> places = new TreeSet<>(mined.keySet());
    places.addAll(separated.keySet());
    List<Figure> figures = new ArrayList<>();
    for (PlaceCode place : places) {
      Sourced<Double> ore = mined.getOrDefault(place, none(place, "mined"));
      Sourced<Double> oxide = separated.getOrDefault(place, none(place, "separated"));
      figures.add(figure(Kind.MINED, place, ore));
      figures.add(feed(place, feed, ore.value() + oxide.value()));
      figures.add(figure(Kind.SEPARATED, place, oxide));
    }
    List<String> assumptions = new ArrayList<>(account.assumptions());
    assumptions.add(
        "trade in feed may be off by all that a place mines and separates, because concentrate"
            + " passes customs under headings that the trade table does not hold");
    assumptions.add("one tonne REO of feed gives " + tolerances.recovery() + " t of oxide");
    return solve(material, year, figures, assumptions);
  }

  private Map<PlaceCode, Sourced<Double>> separated(
      Account account, Map<PlaceCode, Sourced<Double>> mined, double world) {
    Map<PlaceCode, Sourced<Double>> separated = new TreeMap<>();
    double left = 1;
    double oxide = world * tolerances.recovery();
    List<Sourced<?>> inputs = new ArrayList<>(mined.values());
    for (var share : account.separationShares().entrySet()) {
      double fraction = Math.min(share.getValue().value(), left);
      left -= share.getKey().equals(PlaceCode.OTHER) ? 0 : fraction;
      List<Sourced<?>> from = new ArrayList<>(inputs);
      from.add(share.getValue());
      separated.put(
          share.getKey(),
          Sourced.computed(fraction * oxide, "share of world separation", "1", from));
    }
    separated.put(
        PlaceCode.OTHER, Sourced.computed(left * oxide, "rest of world separation", "1", inputs));
    return separated;
  }

  private static Sourced<Double> none(PlaceCode place, String what) {
    return new Sourced<>(
        0.0,
        new Provenance.Assumed(
            "nothing is known to be " + what + " in " + place, "Chokepoint", "2026-11-24"));
  }

  private Figure figure(Kind kind, PlaceCode place, Sourced<Double> value) {
    return new Figure(kind, place, value, tolerances.of(value.value(), value.quality()));
  }

  /**
   * Feed trade is the least known figure: it passes customs under headings that are not tabulated,
   * such as concentrate, and product passes under its own. It may be off by all that a place mines
   * and separates.
   */
  private Figure feed(PlaceCode place, Map<PlaceCode, Sourced<Double>> feed, double handled) {
    Sourced<Double> stated = feed.getOrDefault(place, none(place, "imported"));
    double own = tolerances.of(stated.value(), stated.quality());
    return new Figure(Kind.NET_FEED_IMPORT, place, stated, Math.max(own, handled));
  }

  private Balance solve(
      MaterialId material, int year, List<Figure> figures, List<String> assumptions) {
    int n = figures.size();
    int places = n / 3;
    double[] stated = new double[n];
    double[] deviation = new double[n];
    double[][] balances = new double[places + 1][n];
    for (int k = 0; k < n; k++) {
      stated[k] = figures.get(k).tonnesReo().value();
      deviation[k] = figures.get(k).tolerance();
    }
    for (int p = 0; p < places; p++) {
      balances[p][3 * p] = tolerances.recovery();
      balances[p][3 * p + 1] = tolerances.recovery();
      balances[p][3 * p + 2] = -1;
      balances[places][3 * p + 1] = 1;
    }
    double[] adjusted = adjustToPositive(figures, stated, deviation, balances);
    List<BalancedFigure> balanced = new ArrayList<>();
    double misfit = 0;
    for (int k = 0; k < n; k++) {
      BalancedFigure figure = new BalancedFigure(figures.get(k), adjusted[k]);
      balanced.add(figure);
      misfit += figure.movedBy() * figure.movedBy();
    }
    var contradictions = new Contradictions(picture, material, year, tolerances);
    return new Balance(
        material, year, balanced, misfit, places + 1, contradictions.of(balanced), assumptions);
  }

  /** Adjusts, and holds at zero what would come out negative but cannot be, until nothing does. */
  private static double[] adjustToPositive(
      List<Figure> figures, double[] stated, double[] deviation, double[][] balances) {
    double[] target = stated.clone();
    double[] width = deviation.clone();
    double[] sums = new double[balances.length];
    double[] adjusted = LeastSquares.adjust(target, width, balances, sums);
    for (int round = 0; round < figures.size(); round++) {
      boolean held = false;
      for (int k = 0; k < adjusted.length; k++) {
        boolean signed = figures.get(k).kind() == Kind.NET_FEED_IMPORT;
        if (!signed && adjusted[k] < -HELD * stated.length) {
          target[k] = 0;
          width[k] = HELD;
          held = true;
        }
      }
      if (!held) {
        break;
      }
      adjusted = LeastSquares.adjust(target, width, balances, sums);
    }
    return adjusted;
  }
}
