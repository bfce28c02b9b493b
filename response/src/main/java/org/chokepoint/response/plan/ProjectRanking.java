package org.chokepoint.response.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.gap.Bottleneck;
import org.chokepoint.response.gap.ChainSupply;
import org.chokepoint.response.loss.LossCurve;
import org.chokepoint.response.option.MagnetElements;
import org.chokepoint.response.option.Option;
import org.chokepoint.response.solver.Evaluation;

/** Values every project that money could start, alone and beside a plan. */
final class ProjectRanking {

  private static final double NOTHING = 1e-3;
  private static final String RELIEVES = "relieves ";

  private final Planner planner;
  private final Plan plan;
  private final Evaluation evaluation;
  private final List<Integer> taken;
  private final double none;
  private final double all;
  private final List<Double> lossesWithPlan;

  ProjectRanking(Planner planner, Plan plan) {
    this.planner = planner;
    this.plan = plan;
    this.evaluation = planner.evaluation();
    this.taken = planner.indices(plan.starts());
    this.none = evaluation.objective(List.of());
    this.all = evaluation.objective(taken);
    this.lossesWithPlan = evaluation.scenarioLosses(taken);
  }

  /** Most loss avoided beside the plan first; then alone; then by id. */
  List<ProjectRank> ranks() {
    Map<Option, Integer> earliest = new LinkedHashMap<>();
    List<PlannedStart> starts = planner.model().candidates().starts();
    for (int j = 0; j < starts.size(); j++) {
      PlannedStart start = starts.get(j);
      if (start.option().kind().isFacility() && start.size() == 1 && !start.supported()) {
        earliest.putIfAbsent(start.option(), j);
      }
    }
    List<ProjectRank> ranks = new ArrayList<>();
    earliest.forEach((option, choice) -> ranks.add(rank(starts.get(choice), choice)));
    ranks.sort(
        Comparator.comparingDouble((ProjectRank r) -> -r.besidePlan().value())
            .thenComparingDouble(r -> -r.alone().value())
            .thenComparing(r -> r.start().option().id()));
    return ranks;
  }

  private ProjectRank rank(PlannedStart start, int choice) {
    List<Integer> others = new ArrayList<>(taken);
    int group = planner.model().candidates().group(choice);
    others.removeIf(j -> planner.model().candidates().group(j) == group);
    boolean planned = others.size() < taken.size();
    List<Integer> with = new ArrayList<>(planned ? taken : others);
    if (!planned) {
      with.add(choice);
    }
    double alone = none - evaluation.objective(List.of(choice));
    double beside = planned ? evaluation.objective(others) - all : all - evaluation.objective(with);
    List<ProjectRank.Relief> relief = relief(others, with, planned);
    return new ProjectRank(
        start,
        planned,
        start.firstYear(planner.input().asOfYear()),
        figure(start, alone, "loss avoided if only this project is added"),
        figure(start, beside, "loss avoided beside the rest of the plan"),
        relief,
        explain(start, beside, relief));
  }

  private static Sourced<Double> figure(PlannedStart start, double value, String what) {
    Option option = start.option();
    List<Provenance> from =
        List.of(
            option.provenance(),
            option.capexMillionUsd().provenance(),
            option.schedule().firstYear().provenance());
    return new Sourced<>(
        value < NOTHING ? 0 : value,
        new Provenance.Computed(
            what + "; two-stage plan over market losses, millions of US dollars", "1", from));
  }

  private List<ProjectRank.Relief> relief(
      List<Integer> others, List<Integer> with, boolean planned) {
    List<Double> before = planned ? evaluation.scenarioLosses(others) : lossesWithPlan;
    List<Double> after = planned ? lossesWithPlan : evaluation.scenarioLosses(with);
    Map<String, double[]> sums = new TreeMap<>();
    for (int s = 0; s < before.size(); s++) {
      double[] sum = sums.computeIfAbsent(plan.scenarios().get(s).disruption(), k -> new double[2]);
      sum[0] += before.get(s) - after.get(s);
      sum[1]++;
    }
    return sums.entrySet().stream()
        .map(e -> new ProjectRank.Relief(e.getKey(), e.getValue()[0] / e.getValue()[1]))
        .filter(r -> r.millionUsd() > NOTHING)
        .sorted(Comparator.comparingDouble((ProjectRank.Relief r) -> -r.millionUsd()))
        .toList();
  }

  private String explain(PlannedStart start, double beside, List<ProjectRank.Relief> relief) {
    Option option = start.option();
    int until = planner.input().request().untilYear();
    if (start.fraction(until, planner.input().asOfYear(), 0.5) <= 0) {
      return "produces only after " + until + " at central dates";
    }
    List<String> words = new ArrayList<>();
    for (MaterialId material : wanted(option)) {
      words.add(bottleneck(start, material, until));
    }
    words.sort(Comparator.comparing(w -> !w.startsWith(RELIEVES)));
    String chain =
        words.isEmpty()
            ? "makes nothing that runs short"
            : String.join("; ", words.subList(0, Math.min(2, words.size())));
    if (beside <= NOTHING) {
      return chain;
    }
    return chain
        + (relief.isEmpty()
            ? ""
            : String.format(Locale.ROOT, ". Most under %s", relief.get(0).disruption()));
  }

  // The materials that run short and that the option has a part in.
  private List<MaterialId> wanted(Option option) {
    TreeSet<MaterialId> wanted = new TreeSet<>();
    planner.input().losses().stream()
        .flatMap(l -> l.years().stream())
        .flatMap(y -> y.curves().stream())
        .map(LossCurve::material)
        .filter(
            m ->
                option.makes(m)
                    || planner.input().options().recipe().of(m).keySet().stream()
                        .anyMatch(option::makes))
        .forEach(wanted::add);
    // Magnets first: most of the loss hangs on them.
    return wanted.stream().sorted(Comparator.comparing(m -> !MagnetElements.isMagnet(m))).toList();
  }

  private String bottleneck(PlannedStart start, MaterialId material, int year) {
    List<PlannedStart> others =
        plan.starts().stream().filter(s -> !s.option().equals(start.option())).toList();
    List<PlannedStart> with = new ArrayList<>(others);
    with.add(start);
    ChainSupply before = planner.model().supply(others, year);
    ChainSupply after = planner.model().supply(with, year);
    Bottleneck binds = before.binding(material);
    double more = after.tonnes(material) - before.tonnes(material);
    if (more > NOTHING) {
      return String.format(
          Locale.ROOT,
          RELIEVES + "%s of %s, which binds %s: %,.0f t/y more; then %s binds",
          binds.stage().label(),
          binds.material(),
          material,
          more,
          after.binding(material).words());
    }
    return "adds nothing to " + material + ": " + after.binding(material).words() + " binds";
  }
}
