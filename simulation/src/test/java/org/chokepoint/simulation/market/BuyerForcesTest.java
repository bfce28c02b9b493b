package org.chokepoint.simulation.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.Pictures;
import org.chokepoint.simulation.lever.Access;
import org.chokepoint.simulation.lever.Actor;
import org.chokepoint.simulation.lever.Lever;
import org.chokepoint.simulation.lever.LeverTerms;
import org.chokepoint.simulation.lever.Outage;
import org.chokepoint.simulation.lever.PriceControl;
import org.chokepoint.simulation.lever.Scope;
import org.chokepoint.simulation.lever.SupplyTerms;
import org.chokepoint.simulation.lever.Timing;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.outcome.Shortage;
import org.chokepoint.simulation.scenario.Scenario;
import org.junit.jupiter.api.Test;

class BuyerForcesTest {
  private static final YearMonth START = YearMonth.of(2026, 1);
  private static final PlaceCode GERMANY = new PlaceCode("DEU");
  private static final String TURBINES = "wind turbines";
  private static final Scope FOR_TURBINES =
      Scope.of("NdFeB").at(Stage.MAGNET_MAKING).usedFor(TURBINES);

  private final MarketModel model = Pictures.model("2025-12");
  private final Simulation simulation = new Simulation(model);

  private static LeverTerms terms(String actor, Scope scope, double strength) {
    Timing timing = Timing.between(START.plusMonths(1), START.plusMonths(5));
    return new LeverTerms("lever", Actor.state(actor), List.of(), scope, timing, strength);
  }

  private Outcome run(Lever lever) {
    return simulation.run(new Scenario("test", "Test", START, 6, List.of(lever)));
  }

  private static double shortage(Outcome o, String use) {
    return o.sectorShortages(GERMANY).stream()
        .filter(s -> s.sector().equals(use))
        .mapToDouble(Shortage::tonnes)
        .sum();
  }

  @Test
  void licencesForOneEndUseHitThatUseByWhatIsNotLicensed() {
    Outcome half =
        run(new SupplyTerms(terms("CHN", FOR_TURBINES, 1), SupplyTerms.Mode.LICENCE, 0.5, 0));
    Outcome none = run(Access.embargo(terms("CHN", FOR_TURBINES, 1)));
    assertThat(shortage(half, TURBINES)).isPositive();
    assertThat(shortage(none, TURBINES)).isGreaterThan(1.5 * shortage(half, TURBINES));
    assertThat(shortage(half, "electric vehicles")).isLessThan(0.01 * shortage(half, TURBINES));
  }

  @Test
  void dearerExportsForOneEndUseFillTheTreasuryOfTheActorAndEmptyItsBuyers() {
    Outcome o =
        run(new PriceControl(terms("CHN", FOR_TURBINES, 1), PriceControl.Mode.EXPORT_TAX, 0.5));
    assertThat(shortage(o, TURBINES)).isPositive();
    assertThat(o.loss(new PlaceCode("CHN")).treasury()).isNegative();
    assertThat(o.loss(GERMANY).consumers()).isPositive();
  }

  @Test
  void outageOfOneCompanyIsSmallerThanThatOfItsWholePlace() {
    Scope separation = Scope.ALL.at(Stage.SEPARATION);
    EntityId company = new EntityId("northern-rare-earth");
    Outcome all = run(new Outage(terms("CHN", separation, 1), List.of()));
    Outcome one = run(new Outage(terms("CHN", separation.of(company), 1), List.of()));
    LeverTerms acting =
        new LeverTerms(
            "lever",
            new Actor(new PlaceCode("CHN"), Optional.of(company)),
            List.of(),
            separation,
            Timing.between(START.plusMonths(1), START.plusMonths(5)),
            1);
    Outcome same = run(new Outage(acting, List.of()));
    MaterialId nd = new MaterialId("Nd");
    double least = all.production(nd, new PlaceCode("CHN")).min();
    double some = one.production(nd, new PlaceCode("CHN")).min();
    assertThat(some).isGreaterThan(least + 1);
    assertThat(same.production(nd, new PlaceCode("CHN")).min()).isEqualTo(some);
    assertThat(some).isLessThan(one.base().made(3, one.base().grid().used(nd), place("CHN")));
  }

  private int place(String code) {
    return model.base().placeIndex(new PlaceCode(code));
  }

  @Test
  void leverThatTouchesNothingIsNamedWithTheReason() {
    Scenario s =
        new Scenario(
            "test",
            "Test",
            START,
            6,
            List.of(
                Access.embargo(terms("TUV", Scope.ALL, 1)),
                Access.embargo(named("magnets", terms("AUS", Scope.of("NdFeB"), 1))),
                Access.embargo(named("works", terms("CHN", Scope.ALL, 1)))));
    assertThat(IdleLevers.of(model, s))
        .hasSize(2)
        .anyMatch(line -> line.contains("'lever'") && line.contains("TUV neither makes nor uses"))
        .anyMatch(line -> line.contains("'magnets'") && line.contains("nothing in its scope"));
  }

  private static LeverTerms named(String id, LeverTerms t) {
    return new LeverTerms(id, t.actor(), t.targets(), t.scope(), t.timing(), t.strength());
  }

  @Test
  void nodesOfAFailedMonthAreSaidInWords() {
    NodeNames names = new NodeNames(model.network);
    int dy = model.network.goods.used(new MaterialId("Dy"));
    int japan = place("JPN");
    assertThat(names.row(model.network.delivered[dy][japan])).isEqualTo("Dy delivered in JPN");
    assertThat(names.row(model.network.mine[0])).startsWith("concentrate of ");
    assertThat(names.row(model.network.rows())).isEqualTo("limit 1 on trade");
    assertThat(names.column(0)).startsWith("mining of concentrate of ");
  }
}
