package org.chokepoint.response.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.quantity.Basis;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.assumption.Assumption;

/** Options that need no plant: stocks, substitution and thrift, joint purchasing. */
public final class Programmes {

  private static final double HOLDING = 1.1;
  private static final double SHARED = 0.8;
  private static final double THRIFT_SHARE = 0.1;
  private static final double THRIFT_PRICES = 2;
  private static final double QUARTER = 0.25;
  private static final double MILLION_PER_TONNE = 1e-3;

  private final int year;
  private final List<PlaceCode> places;

  /**
   * Programmes of some places.
   *
   * @param year year of the supply picture
   * @param places who runs them; joint purchasing needs at least two
   */
  public Programmes(int year, List<PlaceCode> places) {
    this.year = year;
    this.places = List.copyOf(places);
  }

  /**
   * The programmes for one material.
   *
   * @param material element or product that users buy
   * @param usedTonnes what the places use in a year
   * @param usdPerKg calm price
   */
  public List<Option> of(MaterialId material, double usedTonnes, Sourced<Double> usdPerKg) {
    List<Option> programmes = new ArrayList<>();
    double stock = usedTonnes * QUARTER;
    programmes.add(
        programme(
            new Act(OptionKind.STOCKPILE, "Stock of three months of " + material, stock, HOLDING),
            material,
            usdPerKg));
    double saved = usedTonnes * THRIFT_SHARE;
    programmes.add(
        programme(
            new Act(
                OptionKind.SUBSTITUTION,
                "Substitution and thrift of " + material,
                saved,
                THRIFT_PRICES),
            material,
            usdPerKg));
    if (places.size() > 1) {
      programmes.add(
          programme(
              new Act(
                  OptionKind.JOINT_PURCHASING,
                  "Joint purchasing of " + material,
                  saved,
                  HOLDING * SHARED),
              material,
              usdPerKg));
    }
    return programmes;
  }

  private Option programme(Act act, MaterialId material, Sourced<Double> usdPerKg) {
    Sourced<Interval> tonnes =
        Assumption.of(
            new Interval(act.tonnes() * 0.7, act.tonnes(), act.tonnes() * 1.2), reason(act.kind()));
    double million = act.tonnes() * usdPerKg.value() * MILLION_PER_TONNE * act.prices();
    Sourced<Interval> cost =
        Sourced.computed(
            new Interval(million * 0.8, million, million * 2),
            "tonnes times calm price times " + act.prices(),
            "1",
            List.of(tonnes, usdPerKg));
    return new Option(
        new OptionId(id(act.kind(), material)),
        act.name(),
        act.kind(),
        List.of(Stage.USE),
        Site.programme(places.get(0)),
        List.of(new Output(material, Basis.GROSS, tonnes)),
        schedule(act.kind()),
        cost,
        List.of(reason(act.kind())),
        tonnes.provenance());
  }

  private static String id(OptionKind kind, MaterialId material) {
    String what = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String of = material.value().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
    return what + "-" + of;
  }

  private Schedule schedule(OptionKind kind) {
    boolean slow = kind == OptionKind.SUBSTITUTION;
    Interval lead = slow ? new Interval(1, 1, 2) : new Interval(0, 1, 1);
    Ramp ramp =
        new Ramp(
            Assumption.of(
                slow
                    ? List.of(
                        new Interval(0.1, 0.35, 0.5),
                        new Interval(0.2, 0.7, 1),
                        new Interval(0.3, 1, 1))
                    : List.of(new Interval(0.8, 1, 1)),
                slow ? "three years to change designs" : "bought within a year"));
    Sourced<Interval> leadYears = Assumption.of(lead, "lead time of a programme");
    Interval first = new Interval(year + lead.low(), year + lead.central(), year + lead.high());
    return new Schedule(leadYears, leadYears.map(l -> first), ramp);
  }

  private static String reason(OptionKind kind) {
    return switch (kind) {
      case STOCKPILE -> "three months of use, bought at a tenth above the calm price with storage";
      case SUBSTITUTION ->
          "a tenth of demand, the pace seen in 2011-13 (Sprecher et al. 2017), at"
              + " twice the price of what is saved";
      default -> "a tenth of demand secured by buying as one, a fifth cheaper than alone";
    };
  }

  private record Act(OptionKind kind, String name, double tonnes, double prices) {}
}
