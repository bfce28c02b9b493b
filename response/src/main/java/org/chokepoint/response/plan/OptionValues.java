package org.chokepoint.response.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.chokepoint.model.random.RandomStreams;
import org.chokepoint.response.solver.Evaluation;

/** Values options alone, last and by sampled orders (Castro, Gómez and Tejada 2009). */
final class OptionValues {

  private static final int ORDERS = 64;
  private static final double NOTHING = 1e-6;

  private final Planner planner;
  private final Plan plan;
  private final Evaluation evaluation;
  private final List<Integer> taken;

  OptionValues(Planner planner, Plan plan) {
    this.planner = planner;
    this.plan = plan;
    this.evaluation = planner.evaluation();
    this.taken = planner.indices(plan.starts());
  }

  List<OptionValue> values() {
    double[] shapley = shapley();
    double none = evaluation.objective(List.of());
    double all = evaluation.objective(taken);
    List<OptionValue> values = new ArrayList<>();
    for (int i = 0; i < taken.size(); i++) {
      double alone = none - evaluation.objective(List.of(taken.get(i)));
      double last = evaluation.objective(without(i)) - all;
      String mostIn = mostIn(i);
      PlannedStart start = plan.starts().get(i);
      values.add(
          new OptionValue(
              start, alone, shapley[i], last, mostIn, explain(alone, shapley[i], last, mostIn)));
    }
    return OptionValue.ranked(values);
  }

  private double[] shapley() {
    double[] sum = new double[taken.size()];
    RandomStreams streams = new RandomStreams(planner.input().request().limits().seed());
    double empty = evaluation.objective(List.of());
    for (int order = 0; order < ORDERS; order++) {
      List<Integer> positions = shuffled(streams.draw("response.plan.shapley", order));
      List<Integer> so = new ArrayList<>();
      double before = empty;
      for (int position : positions) {
        so.add(taken.get(position));
        double after = evaluation.objective(so);
        sum[position] += (before - after) / ORDERS;
        before = after;
      }
    }
    return sum;
  }

  // Fisher and Yates, from the documented generator.
  private List<Integer> shuffled(RandomGenerator random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < taken.size(); i++) {
      order.add(random.nextInt(i + 1), i);
    }
    return order;
  }

  private List<Integer> without(int position) {
    List<Integer> rest = new ArrayList<>(taken);
    rest.remove(position);
    return rest;
  }

  private String mostIn(int position) {
    List<Double> with = evaluation.scenarioLosses(taken);
    List<Double> without = evaluation.scenarioLosses(without(position));
    Map<String, Double> avoided = new TreeMap<>();
    for (int s = 0; s < with.size(); s++) {
      avoided.merge(
          plan.scenarios().get(s).disruption(), without.get(s) - with.get(s), Double::sum);
    }
    return avoided.entrySet().stream()
        .filter(e -> e.getValue() > NOTHING)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static String explain(double alone, double company, double last, String mostIn) {
    String where = mostIn.isEmpty() ? "" : ", most under " + mostIn;
    if (company <= NOTHING) {
      return "avoids nothing: another step of the chain binds in every scenario";
    }
    if (alone <= NOTHING) {
      return "avoids nothing alone: it needs the others to complete the chain" + where;
    }
    String kind =
        last > company * 1.05
            ? "completes what others begin"
            : last < company * 0.95 ? "partly does what others do too" : "stands on its own";
    return String.format(Locale.ROOT, "%s%s", kind, where);
  }
}
