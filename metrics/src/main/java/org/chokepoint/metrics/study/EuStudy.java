package org.chokepoint.metrics.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.Good;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.CriticalityStatistic;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;

/** The European Union's criticality assessment in a picture, by material, stage and statistic. */
public final class EuStudy {
  private static final String ALL = "all";
  private static final String UNION = "EU27";

  private record Key(String material, Optional<Stage> stage, String statistic) {}

  private final Map<Key, List<CriticalityStatistic>> byKey = new LinkedHashMap<>();
  private final Map<String, CriticalityStatistic> first = new LinkedHashMap<>();
  private final Map<PlaceCode, Sourced<Double>> governance = new LinkedHashMap<>();

  private EuStudy() {}

  /** The assessment that a picture holds; empty if it holds none. */
  public static EuStudy of(SupplyPicture picture) {
    EuStudy study = new EuStudy();
    for (CriticalityStatistic s : picture.criticality()) {
      study
          .byKey
          .computeIfAbsent(
              new Key(s.material(), s.stage(), s.statistic()), key -> new ArrayList<>())
          .add(s);
      if (s.statistic().equals("governance")) {
        s.place().ifPresent(place -> study.governance.put(place, s.value()));
      } else if (!s.material().equals(ALL)) {
        study.first.putIfAbsent(s.material(), s);
      }
    }
    return study;
  }

  /** The materials assessed, in the order of the study. */
  public List<String> materials() {
    return List.copyOf(first.keySet());
  }

  /** The first material that stands for a commodity; empty if the study does not assess it. */
  public Optional<String> materialOf(String commodity) {
    return first.values().stream()
        .filter(s -> s.commodity().equals(commodity))
        .map(CriticalityStatistic::material)
        .findFirst();
  }

  /** The rows of a statistic. */
  List<CriticalityStatistic> rows(String material, Optional<Stage> stage, String statistic) {
    return byKey.getOrDefault(new Key(material, stage, statistic), List.of());
  }

  /** The only row of a statistic. */
  Optional<CriticalityStatistic> find(String material, Optional<Stage> stage, String statistic) {
    return rows(material, stage, statistic).stream().findFirst();
  }

  /** The value of a statistic of a whole material, such as {@code eol_rir}, as printed. */
  public Optional<Sourced<Double>> printed(String material, String statistic) {
    return find(material, Optional.empty(), statistic).map(CriticalityStatistic::value);
  }

  /** The value that belongs to no single material. */
  Optional<Sourced<Double>> common(String statistic) {
    return find(ALL, Optional.empty(), statistic).map(CriticalityStatistic::value);
  }

  /** The governance score that the study's years give a place, from 0 (strong) to 10 (weak). */
  Optional<Sourced<Double>> governance(PlaceCode place) {
    return Optional.ofNullable(governance.get(place));
  }

  /** What is measured of a material. */
  Subject subject(String material, Optional<Stage> stage) {
    CriticalityStatistic row = Optional.ofNullable(first.get(material)).orElseThrow();
    Good good = new Good(row.commodity(), stage, "EU study: " + material);
    return Subject.of(good, row.year()).target(UNION);
  }

  /** A per cent of the study as a fraction, ready to be an input. */
  static Input fraction(String name, CriticalityStatistic row) {
    return new Input(name, row.value().map(v -> v / 100), Range.FRACTION);
  }

  /** The failure of an input that the study does not print. */
  static <T> Attempt<T> missing(Subject subject, String what) {
    return new Attempt.Failed<>(
        new Failure(
            FailureReason.MISSING, subject.toString(), what + " is not in the study's tables."));
  }
}
