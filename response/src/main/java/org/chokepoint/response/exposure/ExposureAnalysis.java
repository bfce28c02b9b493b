package org.chokepoint.response.exposure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.assumption.Assumption;
import org.chokepoint.response.bill.MaterialGrade;
import org.chokepoint.response.bill.PartLine;
import org.chokepoint.response.option.MagnetRecipe;
import org.chokepoint.response.option.Ranges;

/**
 * Resolves a bill of materials against a scenario. A pure function; nothing of the bill leaves it
 * but the report.
 */
public final class ExposureAnalysis {

  private final SupplyPicture picture;
  private final String scenario;
  private final List<SupplySignal> cases;
  private final Provenance from;

  /**
   * An analysis.
   *
   * @param picture supply picture
   * @param scenario title of the scenario, as printed
   * @param cases the scenario as it may turn out, the central case first; intervals span them all
   * @param from where the cases come from
   */
  public ExposureAnalysis(
      SupplyPicture picture, String scenario, List<SupplySignal> cases, Provenance from) {
    if (cases.isEmpty()) {
      throw new IllegalArgumentException("an exposure needs at least one case of the scenario");
    }
    this.picture = picture;
    this.scenario = scenario;
    this.cases = List.copyOf(cases);
    this.from = from;
  }

  /** The report on some lines; lines of one part name belong together. */
  public ExposureReport of(List<PartLine> lines) {
    Map<String, List<PartLine>> byPart = new LinkedHashMap<>();
    Set<MaterialGrade> grades = new LinkedHashSet<>();
    for (PartLine line : lines) {
      byPart.computeIfAbsent(line.part(), p -> new ArrayList<>()).add(line);
      grades.add(line.grade());
    }
    RiskCases risks = new RiskCases(cases, MagnetRecipe.from(picture));
    Origins origins = new Origins(picture);
    List<Reviewed> reviewed =
        List.copyOf(byPart.entrySet()).parallelStream()
            .map(e -> new PartReview(e.getKey(), e.getValue(), risks, from))
            .map(r -> new Reviewed(r.exposure(), r.remedies()))
            .toList();
    List<PartExposure> parts = new ArrayList<>();
    List<Remedy> remedies = new ArrayList<>();
    for (Reviewed part : reviewed) {
      parts.add(part.exposure);
      remedies.addAll(part.remedies);
    }
    parts.sort(
        Comparator.comparingDouble((PartExposure p) -> p.weeksOfSurvival().value().central())
            .thenComparingDouble(p -> -p.marginAtRisk().value().central())
            .thenComparing(PartExposure::part));
    remedies.sort(
        Comparator.comparingDouble((Remedy r) -> -r.weeksPerThousandUsd())
            .thenComparing(Remedy::part)
            .thenComparing(Remedy::kind));
    return new ExposureReport(
        scenario,
        parts,
        grades.stream().flatMap(g -> origins.of(g).stream()).toList(),
        remedies,
        total(parts.stream().map(PartExposure::costAtRisk).toList()),
        total(parts.stream().map(PartExposure::marginAtRisk).toList()),
        assumptions(lines));
  }

  private record Reviewed(PartExposure exposure, List<Remedy> remedies) {}

  private Sourced<Interval> total(List<Sourced<Interval>> amounts) {
    Interval sum = Interval.exactly(0);
    for (Sourced<Interval> amount : amounts) {
      sum = Ranges.plus(sum, amount.value());
    }
    return new Sourced<>(sum, new Provenance.Computed("sum over parts", "1", List.of(from)));
  }

  private static List<Sourced<String>> assumptions(List<PartLine> lines) {
    long silent = lines.stream().filter(l -> l.use().stockAssumed()).count();
    return silent == 0
        ? List.of()
        : List.of(
            Assumption.of(
                (silent == 1 ? "one line" : silent + " lines")
                    + " without a stock taken to hold six weeks",
                "plants stopped four to eight weeks after 4 April 2025"));
  }
}
