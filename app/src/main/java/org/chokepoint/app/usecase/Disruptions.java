package org.chokepoint.app.usecase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.response.loss.WeightedScenario;
import org.chokepoint.simulation.lever.Outage;
import org.chokepoint.simulation.scenario.Names;
import org.chokepoint.simulation.scenario.Scenario;
import org.chokepoint.simulation.scenario.StandardScenarios;

/** The disruptions that a plan must stand up to. */
final class Disruptions {

  /** Ready scenarios taken if the question names none, beside an embargo by the controller. */
  private static final List<String> STANDARD =
      List.of(
          "controls-2025-04", "controls-2025-10", "magnet-ban", "myanmar-feed-stop", "plant-lost");

  private static final PlaceCode EMBARGO_BY = new PlaceCode("CHN");
  private static final int MONTHS = 24;

  private final SupplyPicture picture;
  private final Names names;

  Disruptions(SupplyPicture picture) {
    this.picture = picture;
    this.names = Names.of(picture);
  }

  /** The named ones, or the standard ones, no longer than two years each. */
  List<WeightedScenario> of(List<String> named, Buyers buyers) {
    List<WeightedScenario> disruptions = new ArrayList<>();
    if (named.isEmpty()) {
      STANDARD.forEach(n -> disruptions.add(new WeightedScenario(read(n), 1)));
      if (!buyers.places().contains(EMBARGO_BY)) {
        disruptions.add(new WeightedScenario(embargo(buyers), 1));
      }
    }
    for (String one : named) {
      disruptions.add(weighted(one));
    }
    Set<String> seen = new TreeSet<>();
    for (WeightedScenario d : disruptions) {
      if (!seen.add(d.scenario().id())) {
        throw new FailureException(
            FailureReason.INCONSISTENT, d.scenario().id(), "is named twice as a scenario.");
      }
    }
    return disruptions;
  }

  private WeightedScenario weighted(String one) {
    int equals = one.lastIndexOf('=');
    String name = equals < 0 ? one : one.substring(0, equals);
    double weight = 1;
    if (equals >= 0) {
      try {
        weight = Double.parseDouble(one.substring(equals + 1));
      } catch (NumberFormatException e) {
        weight = Double.NaN;
      }
    }
    if (!(weight > 0 && weight < 1e6)) {
      throw new FailureException(
          FailureReason.OUT_OF_RANGE,
          one,
          "has no weight above 0 behind the equals sign; write NAME or NAME=2.");
    }
    return new WeightedScenario(read(name), weight);
  }

  private Scenario read(String name) {
    Scenario s = NamedScenario.readForRareEarths(name, names);
    return s.over(Math.min(s.months(), MONTHS), s.title());
  }

  private Scenario embargo(Buyers buyers) {
    YearMonth start = picture.asOf().plusMonths(1);
    Scenario s = StandardScenarios.access(EMBARGO_BY, buyers.places(), start, MONTHS);
    String title = "Embargo by " + picture.nameOf(EMBARGO_BY) + " against " + buyers.label();
    return s.over(s.months(), title);
  }

  /** Who pulls the levers of some disruptions and is not among the buyers. */
  static List<PlaceCode> controllers(List<WeightedScenario> disruptions, Buyers buyers) {
    return disruptions.stream()
        .flatMap(d -> d.scenario().levers().stream())
        .filter(l -> !(l instanceof Outage))
        .map(l -> l.terms().actor().place())
        .filter(p -> !buyers.places().contains(p))
        .distinct()
        .sorted()
        .toList();
  }
}
