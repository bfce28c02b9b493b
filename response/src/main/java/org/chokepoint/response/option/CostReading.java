package org.chokepoint.response.option;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.FacilityStatus;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.quantity.Money;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.assumption.Assumption;

/** Capital cost as stated, or from the cost per tonne of like plants. */
final class CostReading {

  private static final double MILLION = 1e6;
  private static final double RESTART_SHARE = 0.4;
  // Kalgoorlie rose 39 %, Eneabba and Mountain Pass about 60 % over the first estimate.
  private static final Interval OVERRUN = new Interval(0.9, 1, 1.6);

  private final Map<Stage, List<Sourced<Double>>> millionPerTonne = new EnumMap<>(Stage.class);

  CostReading(SupplyPicture picture) {
    for (Facility f : picture.facilities()) {
      if (f.capex().isPresent() && annualTonnes(f) > 0) {
        double perTonne = million(f.capex().get().value()) / annualTonnes(f);
        millionPerTonne
            .computeIfAbsent(f.stage(), s -> new ArrayList<>())
            .add(f.capex().get().map(m -> perTonne));
      }
    }
  }

  Sourced<Interval> of(Facility facility) {
    if (facility.status() == FacilityStatus.OPERATING) {
      return Assumption.of(Interval.exactly(0), "spent already: it produces");
    }
    Sourced<Interval> whole =
        facility
            .capex()
            .map(c -> c.map(m -> Ranges.times(OVERRUN, million(m))))
            .orElseGet(() -> fromLikePlants(facility));
    return facility.status() == FacilityStatus.CARE_AND_MAINTENANCE ? restart(whole) : whole;
  }

  private static Sourced<Interval> restart(Sourced<Interval> whole) {
    Sourced<Double> share =
        Assumption.of(RESTART_SHARE, "a restart costs two fifths of a new plant");
    return whole.with(share, "restart cost", Ranges::times);
  }

  private Sourced<Interval> fromLikePlants(Facility facility) {
    List<Sourced<Double>> like = millionPerTonne.getOrDefault(facility.stage(), List.of());
    if (like.isEmpty()) {
      return Assumption.of(
          Ranges.times(new Interval(0.02, 0.05, 0.1), annualTonnes(facility)),
          "20 to 100 thousand dollars a tonne and year, the span of Mountain Pass (41-47),"
              + " Narva (54) and Benson (100)");
    }
    Interval perTonne = Ranges.quartiles(like.stream().map(Sourced::value).toList());
    return Sourced.computed(
        Ranges.times(perTonne, annualTonnes(facility)),
        "capacity times the median capital cost per tonne and year of plants at the same stage",
        "1",
        like);
  }

  private static double annualTonnes(Facility f) {
    boolean annual = CapacityUnit.of(f.capacityOf(), f.stage()) != CapacityUnit.NOT_ANNUAL;
    return annual ? f.capacity().map(c -> c.value().tonnesPerYear()).orElse(0.0) : 0;
  }

  private static double million(Money money) {
    return money.amount() / MILLION;
  }
}
