package org.chokepoint.app.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.gap.ChainYields;
import org.chokepoint.response.gap.Gap;
import org.chokepoint.response.gap.GapClosing;
import org.chokepoint.response.option.Options;
import org.chokepoint.simulation.outcome.Outcome;

/**
 * Turns the shortages of a simulated outcome into yearly gaps and puts the projects against them.
 */
final class Gaps {

  /** Years after the picture in which the gaps are looked at. */
  private static final int[] YEARS_AHEAD = {1, 2, 4, 6};

  private static final int MATERIALS = 4;

  private final SupplyPicture picture;
  private final Options options;
  private final ChainYields yields;

  Gaps(SupplyPicture picture) {
    this.picture = picture;
    this.options = Options.from(picture);
    this.yields = ChainYields.from(picture);
  }

  /** What closes the gap of the scenario that leaves the largest; empty if none leaves one. */
  Optional<GapClosing> close(List<Outcome> outcomes) {
    Optional<Outcome> worst =
        outcomes.stream().max(Comparator.comparingDouble(o -> o.targetLoss().total()));
    if (worst.isEmpty()) {
      return Optional.empty();
    }
    List<Gap> gaps = gaps(worst.get());
    if (gaps.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        GapClosing.of(
            options,
            gaps,
            ControllerCommand.of(picture, List.of(worst.get().controller())),
            yields));
  }

  private List<Gap> gaps(Outcome outcome) {
    List<Gap> gaps = new ArrayList<>();
    missingPerYear(outcome).entrySet().stream()
        .filter(e -> e.getValue() > 1)
        .sorted(
            // The costliest shortage first: tonnes of cerium weigh less than kilograms of terbium.
            Comparator.comparing(
                    (Map.Entry<MaterialId, Double> e) ->
                        -e.getValue() * outcome.basePriceOutside(e.getKey()).at(0))
                .thenComparing(Map.Entry::getKey))
        .limit(MATERIALS)
        .forEach(e -> gaps.addAll(gapsOf(outcome, e.getKey(), e.getValue())));
    return gaps;
  }

  private List<Gap> gapsOf(Outcome outcome, MaterialId material, double perYear) {
    Sourced<Interval> tonnes =
        outcome
            .sourced(perYear, "yearly shortage of " + material + " over all targets")
            .map(Interval::exactly);
    List<Gap> gaps = new ArrayList<>();
    for (int ahead : YEARS_AHEAD) {
      gaps.add(new Gap(material, Stage.USE, picture.asOf().getYear() + ahead, tonnes));
    }
    return gaps;
  }

  /** Tonnes a year that all targets together are short of, by material. */
  private static Map<MaterialId, Double> missingPerYear(Outcome outcome) {
    Map<MaterialId, Double> missing = new TreeMap<>();
    for (PlaceCode place : outcome.targets()) {
      outcome.shortages(place).forEach(s -> missing.merge(s.material(), s.tonnes(), Double::sum));
    }
    missing.replaceAll((material, tonnes) -> tonnes * 12 / outcome.scenario().months());
    return missing;
  }
}
