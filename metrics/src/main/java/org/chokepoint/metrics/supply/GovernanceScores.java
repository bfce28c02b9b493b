package org.chokepoint.metrics.supply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.chokepoint.metrics.criticality.EuSupplyRisk;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.observation.Governance;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;

/**
 * World Bank governance scores by place, each for the latest year up to the year asked for. An
 * unknown score is a failure, never a middle value.
 */
public final class GovernanceScores {
  private static final List<String> SIX = List.of("VA", "PV", "GE", "RQ", "RL", "CC");
  private final Map<String, NavigableMap<Integer, Map<String, Sourced<Double>>>> byPlace =
      new LinkedHashMap<>();

  private GovernanceScores() {}

  /** The scores of a picture. Of two scores for one place, indicator and year the first counts. */
  public static GovernanceScores of(SupplyPicture picture) {
    GovernanceScores all = new GovernanceScores();
    for (Governance g : picture.governance()) {
      if (SIX.contains(g.indicator())) {
        all.byPlace
            .computeIfAbsent(g.place().value(), p -> new TreeMap<>())
            .computeIfAbsent(g.year(), y -> new LinkedHashMap<>())
            .putIfAbsent(g.indicator(), g.score());
      }
    }
    return all;
  }

  /**
   * Mean of the six indicators on the European scale from 0 (strong) to 10 (weak), for the latest
   * year that has all six.
   */
  public Attempt<Sourced<Double>> scaled(String place, int year) {
    for (Map<String, Sourced<Double>> scores : upTo(place, year)) {
      if (scores.size() == SIX.size()) {
        List<Sourced<Double>> six = SIX.stream().map(scores::get).toList();
        double mean = six.stream().mapToDouble(Sourced::value).sum() / SIX.size();
        return EuSupplyRisk.scaledGovernance(mean, place)
            .map(v -> Sourced.computed(v, "(2.5 - mean of six indicators) * 2", "1", six));
      }
    }
    return missing(place, year);
  }

  /** Political instability in [0, 1] for GeoPolRisk: (2.5 − PV) / 5, held within the range. */
  public Attempt<Sourced<Double>> instability(String place, int year) {
    for (Map<String, Sourced<Double>> scores : upTo(place, year)) {
      Sourced<Double> stability = scores.get("PV");
      if (stability != null) {
        return Attempt.of(stability.map(x -> Math.max(0, Math.min(1, (2.5 - x) / 5))));
      }
    }
    return missing(place, year);
  }

  private List<Map<String, Sourced<Double>>> upTo(String place, int year) {
    NavigableMap<Integer, Map<String, Sourced<Double>>> years = byPlace.get(place);
    return years == null
        ? List.of()
        : new ArrayList<>(years.headMap(year, true).descendingMap().values());
  }

  private static <T> Attempt<T> missing(String place, int year) {
    return Attempt.failed(
        FailureReason.MISSING,
        "governance of " + place + ", " + year,
        "no World Bank score is known for this place up to this year.");
  }
}
