package org.chokepoint.simulation.scenario;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.lever.Access;
import org.chokepoint.simulation.lever.Actor;
import org.chokepoint.simulation.lever.Lever;
import org.chokepoint.simulation.lever.LeverTerms;
import org.chokepoint.simulation.lever.PriceControl;
import org.chokepoint.simulation.lever.Scope;
import org.chokepoint.simulation.lever.SupplyTerms;
import org.chokepoint.simulation.lever.Timing;

/**
 * One scenario for each of a controller's three levers, for any controller and target: an export
 * tax of a quarter, licences for half of trade after two months, an embargo. The levers act from
 * the second month to the end.
 */
public final class StandardScenarios {
  private static final double TAX = 0.25;
  private static final double LICENSED = 0.5;
  private static final int DELAY = 2;

  private StandardScenarios() {}

  /**
   * The three scenarios.
   *
   * @param controller place that pulls the levers
   * @param targets places against which, or none for all
   * @param start first month
   * @param months number of months, at least 3
   */
  public static List<Scenario> of(
      PlaceCode controller, List<PlaceCode> targets, YearMonth start, int months) {
    return List.of(
        price(controller, targets, start, months),
        supplyTerms(controller, targets, start, months),
        access(controller, targets, start, months));
  }

  /** An export tax of 25 per cent of the base price. */
  public static Scenario price(
      PlaceCode controller, List<PlaceCode> targets, YearMonth start, int months) {
    LeverTerms terms = terms("price", controller, targets, start, months);
    return scenario(
        terms,
        "Export tax of 25 per cent",
        new PriceControl(terms, PriceControl.Mode.EXPORT_TAX, TAX),
        start,
        months);
  }

  /** Licences: nothing for two months, then half of what was exported. */
  public static Scenario supplyTerms(
      PlaceCode controller, List<PlaceCode> targets, YearMonth start, int months) {
    LeverTerms terms = terms("supply-terms", controller, targets, start, months);
    return scenario(
        terms,
        "Export licences for half of trade after two months",
        new SupplyTerms(terms, SupplyTerms.Mode.LICENCE, LICENSED, DELAY),
        start,
        months);
  }

  /** An embargo of everything. */
  public static Scenario access(
      PlaceCode controller, List<PlaceCode> targets, YearMonth start, int months) {
    LeverTerms terms = terms("access", controller, targets, start, months);
    return scenario(terms, "Embargo", Access.embargo(terms), start, months);
  }

  private static LeverTerms terms(
      String id, PlaceCode controller, List<PlaceCode> targets, YearMonth start, int months) {
    return new LeverTerms(
        id,
        new Actor(controller, java.util.Optional.empty()),
        targets,
        Scope.ALL,
        Timing.between(start.plusMonths(1), start.plusMonths(months - 1L)),
        1);
  }

  private static Scenario scenario(
      LeverTerms terms, String title, Lever lever, YearMonth start, int months) {
    String id = (terms.actor().place().value() + "-" + terms.id()).toLowerCase(Locale.ROOT);
    String parties = parties(terms, PlaceCode::value);
    return new Scenario(id, title + parties, start, months, List.of(lever));
  }

  /** The same scenario with the parties of its title under the names that people use. */
  public static Scenario named(Scenario scenario, Function<PlaceCode, String> names) {
    LeverTerms terms = scenario.levers().get(0).terms();
    String codes = parties(terms, PlaceCode::value);
    if (!scenario.title().endsWith(codes)) {
      throw new IllegalArgumentException(
          "'" + scenario.title() + "' is not the title of a standard scenario");
    }
    String what = scenario.title().substring(0, scenario.title().length() - codes.length());
    return new Scenario(
        scenario.id(),
        what + parties(terms, names),
        scenario.start(),
        scenario.months(),
        scenario.levers());
  }

  private static String parties(LeverTerms terms, Function<PlaceCode, String> names) {
    String whom =
        terms.targets().isEmpty()
            ? "all others"
            : String.join(" and ", terms.targets().stream().map(names).toList());
    return " by " + names.apply(terms.actor().place()) + " against " + whom;
  }
}
