package org.chokepoint.metrics.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.metrics.supply.GovernanceScores;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.CriticalityStatistic;
import org.chokepoint.model.source.Sourced;

/**
 * The WGI- and trade-weighted HHI of one list of shares, and the inputs it is computed from: the
 * printed shares where the study's tables hold them, else the concentration itself.
 *
 * <p>The annex prints per cent, so shares are of 100 whatever they add to; what is missing from 100
 * adds nothing. Varied shares are scaled back to the printed sum.
 */
final class Sourcing {
  private static final Range SCALE = new Range(0, 10);
  private static final Range FACTOR = new Range(0, 10);
  private final List<Input> inputs;
  private final List<CriticalityStatistic> shares;
  private final double whole;

  private Sourcing(List<Input> inputs, List<CriticalityStatistic> shares) {
    this.inputs = List.copyOf(inputs);
    this.shares = List.copyOf(shares);
    double named = shares.stream().mapToDouble(s -> s.value().value()).sum();
    this.whole = Math.max(100, named);
  }

  /**
   * A list of shares.
   *
   * @param scope {@code world} or {@code eu}
   * @param scores World Bank scores of the picture, where the study's years have none
   * @return MISSING if neither shares nor concentration are known, or a supplier has no score
   */
  static Attempt<Sourcing> of(
      EuStudy study, String material, Stage stage, String scope, GovernanceScores scores) {
    Optional<Stage> at = Optional.of(stage);
    List<CriticalityStatistic> shares = study.rows(material, at, scope + "_share");
    if (!shares.isEmpty()) {
      return ofShares(study, shares, material + ", " + stage.label() + ", " + scope, scores);
    }
    Optional<CriticalityStatistic> printed = study.find(material, at, "hhi_wgi_" + scope);
    String name = "HHI(WGI,t) " + scope + " of " + material + ", " + stage.label();
    return printed
        .map(
            row ->
                Attempt.of(new Sourcing(List.of(new Input(name, row.value(), SCALE)), List.of())))
        .orElseGet(() -> EuStudy.missing(study.subject(material, at), name));
  }

  private static Attempt<Sourcing> ofShares(
      EuStudy study, List<CriticalityStatistic> shares, String of, GovernanceScores scores) {
    List<Input> inputs = new ArrayList<>();
    List<Input> weights = new ArrayList<>();
    List<Input> factors = new ArrayList<>();
    for (CriticalityStatistic share : shares) {
      PlaceCode place = share.place().orElseThrow();
      Attempt<Sourced<Double>> score =
          study
              .governance(place)
              .map(Attempt::of)
              .orElseGet(() -> scores.scaled(place.value(), share.year()));
      if (score instanceof Attempt.Failed<Sourced<Double>> failed) {
        Failure why = failed.failure();
        return Attempt.failed(why.reason(), of, why.toString());
      }
      String row = place + (share.detail().isEmpty() ? "" : ", " + share.detail());
      inputs.add(new Input("share of " + of + ": " + row, share.value(), Range.NOT_NEGATIVE));
      weights.add(new Input("governance of " + place, score.orThrow(), SCALE));
      Sourced<Double> t = share.tradeFactor().orElse(share.value().map(v -> 1.0));
      factors.add(new Input("trade factor of " + of + ": " + row, t, FACTOR));
    }
    inputs.addAll(weights);
    inputs.addAll(factors);
    return Attempt.of(new Sourcing(inputs, shares));
  }

  List<Input> inputs() {
    return inputs;
  }

  /** The concentration from the values of the inputs, of which the first is at an offset. */
  double concentration(double[] values, int from) {
    if (shares.isEmpty()) {
      return values[from];
    }
    int n = shares.size();
    double named = 0;
    double printed = 0;
    for (int i = 0; i < n; i++) {
      named += values[from + i];
      printed += shares.get(i).value().value();
    }
    double total = named + Math.max(0, whole - printed);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double share = total > 0 ? values[from + i] / total * whole / 100 : 0;
      sum += share * share * values[from + n + i] * values[from + 2 * n + i];
    }
    return sum;
  }
}
