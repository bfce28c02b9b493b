package org.chokepoint.response.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.gap.ChainSupply;
import org.chokepoint.response.loss.DisruptionLoss;
import org.chokepoint.response.loss.LossCurve;
import org.chokepoint.response.option.MagnetElements;
import org.chokepoint.response.plan.Plan.Relief;

/** Supply that some starts add by material, step of the chain and year. */
final class ReliefReview {

  private static final List<Stage> ELEMENT_STEPS =
      List.of(Stage.MINING, Stage.SEPARATION, Stage.METAL_MAKING);

  private final Planner planner;
  private final List<PlannedStart> starts;
  private final List<Provenance> from;
  private final ChainSupply today;
  private final Map<MaterialId, Double> missing = new TreeMap<>();

  ReliefReview(Planner planner, List<PlannedStart> starts, List<Provenance> from) {
    this.planner = planner;
    this.starts = starts;
    this.from = from;
    this.today = planner.model().supplyToday();
    weighMissing();
  }

  private void weighMissing() {
    double weights =
        planner.input().losses().stream().mapToDouble(l -> l.scenario().weight()).sum();
    for (DisruptionLoss loss : planner.input().losses()) {
      for (LossCurve curve : loss.years().get(0).curves()) {
        double part = curve.shortTonnes() * loss.scenario().weight() / weights;
        missing.merge(curve.material(), part, Double::sum);
      }
    }
  }

  /** Users' rows first, then the steps of every element behind them. */
  List<Relief> rows() {
    List<Relief> rows = new ArrayList<>();
    TreeSet<MaterialId> elements = new TreeSet<>();
    for (MaterialId material : missing.keySet()) {
      years(rows, material, Stage.USE);
      if (MagnetElements.isMagnet(material)) {
        elements.addAll(planner.input().options().recipe().of(material).keySet());
      } else {
        elements.add(material);
      }
    }
    for (MaterialId magnet : missing.keySet()) {
      if (MagnetElements.isMagnet(magnet)) {
        years(rows, magnet, Stage.MAGNET_MAKING);
      }
    }
    for (MaterialId element : elements) {
      ELEMENT_STEPS.forEach(stage -> years(rows, element, stage));
    }
    return rows;
  }

  private void years(List<Relief> rows, MaterialId material, Stage stage) {
    int last = planner.input().request().untilYear();
    for (int year = planner.input().asOfYear() + 1; year <= last; year++) {
      rows.add(row(material, stage, year));
    }
  }

  private Relief row(MaterialId material, Stage stage, int year) {
    ChainSupply with = planner.model().supply(starts, year);
    ChainSupply without = planner.model().supply(List.of(), year);
    boolean use = stage == Stage.USE;
    double now = at(today, material, stage);
    double programmes =
        use
            ? Programmed.tonnes(
                starts, material, new Programmed.When(year, 1), planner.input().asOfYear())
            : 0;
    String what = material + " added at " + stage.label() + " in " + year;
    return new Relief(
        material,
        stage,
        year,
        figure(use ? missing.getOrDefault(material, 0.0) : 0, "shortage of " + material),
        figure(at(without, material, stage) - now, what + " by what is committed"),
        figure(at(with, material, stage) - now + programmes, what + " with the plan"),
        use ? with.binding(material) : with.bindingAt(stage, material));
  }

  private static double at(ChainSupply supply, MaterialId material, Stage stage) {
    return stage == Stage.USE ? supply.tonnes(material) : supply.tonnesAt(stage, material);
  }

  // Oxide beside magnets can fall while magnets grow: that is no gap opened.
  private Sourced<Double> figure(double value, String what) {
    return new Sourced<>(
        Math.max(0, value),
        new Provenance.Computed(
            what + "; chain of options at middling luck, tonnes a year", "1", from));
  }
}
