package org.chokepoint.simulation.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.Pictures;
import org.chokepoint.simulation.lever.Access;
import org.chokepoint.simulation.lever.Actor;
import org.chokepoint.simulation.lever.Lever;
import org.chokepoint.simulation.lever.LeverTerms;
import org.chokepoint.simulation.lever.Scope;
import org.chokepoint.simulation.lever.SupplyTerms;
import org.chokepoint.simulation.lever.Timing;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.outcome.Track;
import org.chokepoint.simulation.scenario.Names;
import org.chokepoint.simulation.scenario.ReadyScenarios;
import org.chokepoint.simulation.scenario.Scenario;
import org.chokepoint.simulation.scenario.StandardScenarios;
import org.chokepoint.simulation.solver.OptimalityCertificate;
import org.chokepoint.simulation.solver.Solution;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final PlaceCode CHINA = new PlaceCode("CHN");
  private static final YearMonth START = YearMonth.of(2026, 1);
  private static final MaterialId DY = new MaterialId("Dy");

  private final MarketModel model = Pictures.model("2025-12");
  private final Simulation simulation = new Simulation(model);

  private static LeverTerms terms(String actor, Scope scope, PlaceCode... targets) {
    return new LeverTerms(
        "lever",
        Actor.state(actor),
        List.of(targets),
        scope,
        Timing.between(START.plusMonths(1), START.plusMonths(11)),
        1);
  }

  private static Scenario scenario(int months, Lever... levers) {
    return new Scenario("test", "Test", START, months, List.of(levers));
  }

  private static void assertSameBits(Track a, Track b) {
    for (int t = 0; t < a.months(); t++) {
      for (int g = 0; g < a.grid().goods().size(); g++) {
        for (int p = 0; p < a.grid().places().size(); p++) {
          assertThat(Double.compare(a.price(t, g, p), b.price(t, g, p))).isZero();
          assertThat(Double.compare(a.taken(t, g, p), b.taken(t, g, p))).isZero();
          assertThat(Double.compare(a.stock(t, g, p), b.stock(t, g, p))).isZero();
        }
      }
    }
  }

  @Test
  void zeroStrengthIsTheIdentityToTheBit() {
    for (Scenario s : StandardScenarios.of(CHINA, List.of(), START, 4)) {
      Scenario zero = s.withStrength(0);
      assertSameBits(simulation.track(zero), simulation.track(s.base()));
    }
  }

  @Test
  void cutToAPlaceThatBuysNothingChangesNothing() {
    PlaceCode nobody = new PlaceCode("ISL");
    Outcome o = simulation.run(scenario(4, Access.embargo(terms("CHN", Scope.ALL, nobody))));
    assertThat(o.price(DY, new PlaceCode("JPN")).max())
        .isCloseTo(o.basePrice(DY, new PlaceCode("JPN")).max(), Percentage.withPercentage(1e-3));
    assertThat(Math.abs(o.controllerLoss().total())).isLessThan(1e6);
  }

  @Test
  void embargoRaisesThePriceOutsideAndLowersItInside() {
    Outcome o = simulation.run(StandardScenarios.access(CHINA, List.of(), START, 8));
    assertThat(o.priceOutside(DY).max()).isGreaterThan(2 * o.basePriceOutside(DY).max());
    assertThat(o.priceInside(DY).at(4)).isLessThan(o.basePrice(DY, CHINA).at(4));
    assertThat(o.targetLoss().total()).isPositive();
    assertThat(o.shortageShare(DY, new PlaceCode("JPN")).max()).isBetween(0.1, 1.0);
    assertThat(o.timeToSurvive(DY, new PlaceCode("JPN"))).isPresent();
    assertThat(o.basis().worstResidual()).isLessThan(OptimalityCertificate.TOLERANCE);
  }

  @Test
  void longerEmbargoOfFewerBuyersCostsLessThanOfAll() {
    Outcome one =
        simulation.run(StandardScenarios.access(CHINA, List.of(new PlaceCode("JPN")), START, 8));
    Outcome all = simulation.run(StandardScenarios.access(CHINA, List.of(), START, 8));
    assertThat(one.targetLoss().total()).isPositive().isLessThan(all.targetLoss().total());
  }

  @Test
  void exportTaxFillsTheTreasury() {
    Outcome o = simulation.run(StandardScenarios.price(CHINA, List.of(), START, 6));
    assertThat(o.controllerLoss().treasury()).isNegative();
    assertThat(o.targetLoss().consumers()).isPositive();
  }

  @Test
  void dualOfAQuotaIsTheGapBetweenInsideAndOutside() {
    SupplyTerms quota =
        new SupplyTerms(
            terms("CHN", Scope.of("Dy").at(Stage.SEPARATION)), SupplyTerms.Mode.QUOTA, 0.5, 0);
    Policy policy = new Policy(model, List.of(quota));
    RunState state = new RunState(model, Rules.NONE, policy.limits().size());
    Policy.Levies levies = new Policy.Levies();
    state.prepare(START.plusMonths(2), policy, levies);
    MonthSolver solver = new MonthSolver(model, policy.limits());
    Solution solution = solver.solve(state.input);
    double rent = -solution.dual(model.network.rows());
    int dy = model.base().elementIndex(DY);
    int from = model.base().placeIndex(CHINA);
    assertThat(rent).isPositive();
    for (int j : policy.limits().get(0)) {
      Network.Column c = model.network.column(j);
      double flow = solution.primal(j) * c.scale();
      if (c.kind() == ColumnKind.LANE && flow > 0.2 * c.scale()) {
        double inside = solution.dual(model.network.origin[dy][from]);
        double outside = solution.dual(model.network.delivered[dy][c.to()]);
        double carriage = solver.numbers().marginalCost(j, solution.primal(j)) / c.scale();
        assertThat(outside - inside - carriage).isCloseTo(rent, Percentage.withPercentage(0.01));
      }
    }
  }

  @Test
  void massOfEveryElementIsConservedAtEveryNode() {
    MonthSolver solver = new MonthSolver(model, List.of());
    RunState state = new RunState(model, Rules.ALL, 0);
    Lever embargo = Access.embargo(terms("CHN", Scope.ALL));
    Policy policy = new Policy(model, List.of(embargo));
    for (int t = 0; t < 3; t++) {
      state.prepare(START.plusMonths(t), policy, new Policy.Levies());
      Solution solution = solver.solve(state.input);
      double[] net = new double[model.network.rows()];
      double[] through = new double[model.network.rows()];
      for (int j = 0; j < model.network.columns(); j++) {
        Network.Column c = model.network.column(j);
        Network.Entries e = model.network.entries(j);
        for (int k = 0; k < e.rows().length; k++) {
          double flow = e.values()[k] * c.scale() * solution.primal(j);
          net[e.rows()[k]] += flow;
          through[e.rows()[k]] += Math.abs(flow);
        }
        if (c.kind() == ColumnKind.STOCK) {
          net[model.network.delivered[c.good()][c.from()]] += state.input.stock[j];
        } else if (c.kind() == ColumnKind.HOARD) {
          net[model.network.origin[c.good()][c.from()]] += state.input.stock[j];
        }
      }
      for (int i = 0; i < net.length; i++) {
        assertThat(net[i]).as("row " + i).isCloseTo(0, within(1e-9 * (1 + through[i])));
      }
      state.carry(solution);
    }
  }

  @Test
  void moreOreNeverRaisesThePriceOfARefinedElement() {
    double[] before = duals(1);
    double[] after = duals(1.1);
    for (int g = 0; g < model.network.goods.elements(); g++) {
      for (int p = 0; p < model.network.places; p++) {
        int row = model.network.delivered[g][p];
        if (row >= 0) {
          assertThat(after[row]).as("good %d place %d", g, p).isLessThan(before[row] * (1 + 1e-6));
        }
      }
    }
  }

  private double[] duals(double ore) {
    MonthInput in = model.calmInput(0);
    for (int j = 0; j < model.network.columns(); j++) {
      if (model.network.column(j).kind() == ColumnKind.MINING) {
        in.capacity[j] *= ore;
      }
    }
    Solution solution = new MonthSolver(model, List.of()).solve(in);
    double[] dual = new double[model.network.rows()];
    solution.copyDual(dual);
    return dual;
  }

  @Test
  void plantLossAndFeedStopAreFeltWhereTheyMatter() {
    Names names = Names.of(Pictures.asOf("2025-12"));
    Outcome feed = simulation.run(shortened(ReadyScenarios.read("myanmar-feed-stop", names)));
    assertThat(feed.price(DY, CHINA).max()).isGreaterThan(1.15 * feed.basePrice(DY, CHINA).max());
    Outcome plant = simulation.run(shortened(ReadyScenarios.read("plant-lost", names)));
    assertThat(plant.production(new MaterialId("Nd"), new PlaceCode("MYS")).min()).isLessThan(1);
  }

  private static Scenario shortened(Scenario s) {
    return new Scenario(s.id(), s.title(), s.start(), 8, s.levers());
  }

  @Test
  void calmMarketStaysCalm() {
    Rules noNewMines = new Rules(true, true, true, true, false, true, true, true);
    Track track = new Simulation(model, noNewMines).track(scenario(12));
    for (MaterialId material : model.materials()) {
      int g = track.grid().used(material);
      int p = track.grid().places().indexOf(CHINA);
      assertThat(track.price(11, g, p))
          .as(material.value())
          .isCloseTo(model.calmPrice(material, CHINA), Percentage.withPercentage(0.01));
    }
  }

  @Test
  void whoSubstitutesNeverLosesMoreThanPayingOnWouldHaveCost() {
    for (double kept : new double[] {0.99, 0.9, 0.7}) {
      double elasticity = 0.45;
      double price = StrictMath.pow(kept, -1 / elasticity);
      assertThat(Surplus.substituted(kept, elasticity)).isBetween(0.0, (1 - kept) * (price - 1));
    }
    assertThat(Surplus.substituted(1, 0.45)).isZero();
  }

  @Test
  void smallTaxCostsBuyersAboutThePriceRiseOnWhatTheyBuy() {
    Outcome o = simulation.run(StandardScenarios.price(CHINA, List.of(), START, 6));
    double bill = 0;
    for (PlaceCode place : o.targets()) {
      for (int g = 0; g < o.run().grid().goods().size(); g++) {
        int p = o.run().grid().places().indexOf(place);
        for (int t = 0; t < 6; t++) {
          double rise = o.run().price(t, g, p) - o.base().price(t, g, p);
          bill += Double.isNaN(rise) ? 0 : 1000 * rise * o.base().taken(t, g, p);
        }
      }
    }
    assertThat(o.targetLoss().consumers()).isBetween(0.2 * bill, bill);
  }

  @Test
  void glutInsideIsKeptBackRatherThanSoldForNothing() {
    Outcome o = simulation.run(StandardScenarios.access(CHINA, List.of(), START, 8));
    double calm = o.basePrice(DY, CHINA).at(0);
    assertThat(o.priceInside(DY).min()).isGreaterThan(0.5 * calm);
  }

  @Test
  void leakageStaysWithinItsLimit() {
    Outcome o = simulation.run(StandardScenarios.access(CHINA, List.of(), START, 8));
    assertThat(o.exports(DY, CHINA).at(6)).isLessThan(0.1 * o.baseExports(DY, CHINA).at(6));
    assertThat(o.shortageShare(DY, new PlaceCode("JPN")).max()).isGreaterThan(0.3);
  }
}
