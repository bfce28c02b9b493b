package org.chokepoint.response.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.FacilityStatus;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.observation.Parameter;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.assumption.Assumption;

/** Start years that allow for slippage, and the ramp seen at Mountain Pass. */
final class ScheduleReading {

  private static final double[] MOUNTAIN_PASS = {0.16, 0.29, 0.28, 0.22};
  private static final double[] LOW_AFTER = {0.35, 0.45, 0.55, 0.60};
  private static final double[] CENTRAL = {0.33, 0.55, 0.62, 0.70, 0.78, 0.83, 0.85, 0.85};
  private static final double[] HIGH = {0.50, 0.80, 0.95, 1, 1, 1, 1, 1};

  private final int year;
  private final Published published;
  private final Ramp ramp;

  ScheduleReading(SupplyPicture picture) {
    this.year = picture.asOf().getYear();
    this.published = new Published(picture);
    this.ramp = new Ramp(rampYears());
  }

  /** The ramp of a plant that starts up. */
  Ramp ramp() {
    return ramp;
  }

  Schedule of(Facility facility) {
    if (facility.status() == FacilityStatus.OPERATING) {
      return operating(facility);
    }
    Sourced<Interval> first = firstYear(facility);
    Sourced<Interval> lead =
        first.map(y -> new Interval(y.low() - year, y.central() - year, y.high() - year));
    return new Schedule(lead, first, ramp);
  }

  private Schedule operating(Facility facility) {
    Sourced<Interval> now = Assumption.of(Interval.exactly(0), "produces already");
    boolean output = facility.note().contains("output, not nameplate");
    int start = facility.startYear().orElse(year - CENTRAL.length);
    Sourced<Interval> first =
        new Sourced<>(Interval.exactly(Math.min(start, year)), facility.provenance());
    return new Schedule(now, first, output ? level(facility) : ramp);
  }

  private static Ramp level(Facility facility) {
    return new Ramp(new Sourced<>(List.of(Interval.exactly(1)), facility.provenance()));
  }

  private Sourced<Interval> firstYear(Facility facility) {
    return switch (facility.status()) {
      case CONSTRUCTION -> slipped(facility, 1, 3);
      case CARE_AND_MAINTENANCE ->
          Assumption.of(
              new Interval(year + 1, year + 2, year + 4),
              "a stopped plant restarts in 1 to 4 years");
      default ->
          facility.startYear().isPresent()
              ? slipped(facility, 2, 5)
              : fromLeadTime(facility.stage());
    };
  }

  private Sourced<Interval> slipped(Facility facility, int central, int high) {
    int announced = Math.max(facility.startYear().orElse(year), year);
    Sourced<Interval> slip =
        Assumption.of(
            new Interval(0, central, high),
            "announced starts slip: Narva kept its date, Eneabba slipped three years");
    Interval start = new Interval(announced, announced + central, announced + high);
    Sourced<Interval> stated = new Sourced<>(Interval.exactly(announced), facility.provenance());
    return Sourced.computed(start, "announced year plus slippage", "1", List.of(stated, slip));
  }

  private Sourced<Interval> fromLeadTime(Stage stage) {
    Interval lead = leadTime(stage);
    Interval start = new Interval(year + lead.low(), year + lead.central(), year + lead.high());
    Optional<Parameter> mine =
        stage == Stage.MINING ? published.find("rare-earth mine", "minimum") : Optional.empty();
    return mine.map(p -> new Sourced<>(start, (Provenance) computed(p)))
        .orElseGet(() -> Assumption.of(start, "usual lead time of " + stage.label()));
  }

  private static Provenance computed(Parameter p) {
    return new Provenance.Computed(
        "month of the picture plus lead time of a rare-earth mine (6, 9, 16 years)",
        "1",
        List.of(p.provenance()));
  }

  private static Interval leadTime(Stage stage) {
    return switch (stage) {
      case MINING, CONCENTRATION -> new Interval(6, 9, 16);
      case CRACKING_AND_LEACHING, SEPARATION -> new Interval(2, 4, 7);
      case MAGNET_MAKING -> new Interval(2, 3, 5);
      default -> new Interval(1, 2, 4);
    };
  }

  private Sourced<List<Interval>> rampYears() {
    Optional<Parameter> seen = published.find("Mountain Pass", "output 2012");
    double[] slow = seen.flatMap(published::firstFourYears).orElse(MOUNTAIN_PASS);
    List<Interval> years = new ArrayList<>();
    for (int i = 0; i < CENTRAL.length; i++) {
      double low = i < slow.length ? slow[i] : LOW_AFTER[i - slow.length];
      years.add(new Interval(Math.min(low, CENTRAL[i]), CENTRAL[i], HIGH[i]));
    }
    Sourced<List<Interval>> assumed =
        Assumption.of(
            List.copyOf(years),
            "low: Mountain Pass 2012-15 (16/29/28/22 % of design), then slowly to 60 %;"
                + " high: as announced; central: midway, up to the 85 % of nameplate that Lynas"
                + " reached in 2023");
    return seen.map(p -> from(p, assumed)).orElse(assumed);
  }

  private static Sourced<List<Interval>> from(Parameter p, Sourced<List<Interval>> assumed) {
    Provenance both =
        new Provenance.Computed(
            "ramp from observed output over design",
            "1",
            List.of(p.provenance(), assumed.provenance()));
    return new Sourced<>(assumed.value(), both);
  }
}
