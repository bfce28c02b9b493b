package org.chokepoint.response.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chokepoint.model.chain.FacilityStatus;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.response.Chain;
import org.chokepoint.response.gap.ChainYields;
import org.chokepoint.response.gap.Command;
import org.chokepoint.response.loss.DisruptionLoss;
import org.chokepoint.response.loss.LossCurve;
import org.chokepoint.response.loss.WeightedScenario;
import org.chokepoint.response.option.Options;
import org.chokepoint.response.solver.RiskMeasure;
import org.chokepoint.response.solver.SolveLimits;
import org.chokepoint.simulation.scenario.Scenario;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private static final MaterialId DY = new MaterialId("Dy");
  private static final MaterialId NDFEB = new MaterialId("NdFeB");
  private static final PlaceCode USA = new PlaceCode("USA");
  private static final Command CHINA = Command.ofPlaces("China", Set.of(new PlaceCode("CHN")));

  private static DisruptionLoss disruption(String id, double million, LossCurve... curves) {
    DisruptionLoss.Year year = new DisruptionLoss.Year(million, List.of(curves));
    Scenario scenario = new Scenario(id, id, YearMonth.of(2026, 1), 24, List.of());
    return new DisruptionLoss(new WeightedScenario(scenario, 1), List.of(year, year));
  }

  private static LossCurve curve(MaterialId material, double tonnes, double millionPerTonne) {
    return new LossCurve(
        material, tonnes * 2, tonnes, 100, List.of(new LossCurve.Segment(tonnes, millionPerTonne)));
  }

  private static Chain dysprosium(String place) {
    return new Chain()
        .basket("Clay", place, "Dy", 10, "Tb", 2)
        .add("mine", Stage.MINING, place)
        .makes(5000, "t TREO (project)", "Dy", "Tb")
        .on("Clay")
        .status(FacilityStatus.PLANNED, 2026)
        .capex(100)
        .done()
        .add("sep", Stage.SEPARATION, "USA")
        .makes(3000, "t REO", "Dy", "Tb")
        .on("Clay")
        .status(FacilityStatus.PLANNED, 2026)
        .capex(60)
        .done();
  }

  private static PlanInput input(Chain chain, double budget, DisruptionLoss... losses) {
    PlanRequest request =
        new PlanRequest(
            List.of(USA),
            CHINA,
            Budget.atOnce(2026, 2029, budget),
            2034,
            new RiskMeasure(0.4, 0.8),
            12,
            new SolveLimits(1e-6, 4000, 4, -1, 3));
    return new PlanInput(
        Options.from(chain.picture()), ChainYields.assumed(Map.of()), List.of(losses), request);
  }

  private static List<String> chosen(Plan plan) {
    return plan.starts().stream().map(s -> s.option().id().value()).sorted().toList();
  }

  @Test
  void startsTheWholeChainWhenItPays() {
    Planner planner =
        new Planner(input(dysprosium("BRA"), 1000, disruption("cut", 500, curve(DY, 200, 1))));
    Plan plan = planner.plan();
    assertThat(chosen(plan)).containsExactly("mine", "sep");
    assertThat(plan.lossWith().value()).isLessThan(0.8 * plan.lossWithout().value());
    assertThat(plan.gap()).isLessThan(1e-3);
  }

  @Test
  void startsNothingWhereTheBudgetBuysOnlyHalfAChain() {
    PlanInput half = input(dysprosium("BRA"), 80, disruption("cut", 500, curve(DY, 200, 1)));
    Plan plan = new Planner(half).plan();
    assertThat(plan.starts()).isEmpty();
    assertThat(plan.lossWith().value()).isCloseTo(plan.lossWithout().value(), within(1e-6));
  }

  @Test
  void aMagnetPlantWithoutHeavyFeedIsNotBuilt() {
    Chain chain =
        new Chain()
            .basket("Rock", "AUS", "Nd", 20, "Pr", 5)
            .add("mine", Stage.MINING, "AUS")
            .makes(90000, "t REO", "Nd", "Pr")
            .on("Rock")
            .done()
            .add("sep", Stage.SEPARATION, "MYS")
            .makes(90000, "t REO", "Nd", "Pr")
            .on("Rock")
            .done()
            .add("metal", Stage.METAL_MAKING, "JPN")
            .makes(9000, "t NdPr metal", "Nd", "Pr")
            .done()
            .add("mag", Stage.MAGNET_MAKING, "USA")
            .makes(9000, "t NdFeB magnets", "Nd", "Pr")
            .status(FacilityStatus.PLANNED, 2026)
            .capex(50)
            .done();
    Plan plan =
        new Planner(input(chain, 1000, disruption("cut", 800, curve(NDFEB, 5000, 0.1)))).plan();
    assertThat(plan.starts()).isEmpty();
  }

  @Test
  void aPlantOfTheControllerIsNeverChosen() {
    assertThatThrownBy(
            () ->
                new Planner(
                    input(
                        new Chain()
                            .basket("Clay", "CHN", "Dy", 10)
                            .add("sep", Stage.SEPARATION, "CHN")
                            .makes(900, "t REO", "Dy")
                            .on("Clay")
                            .status(FacilityStatus.PLANNED, 2026)
                            .done(),
                        1000,
                        disruption("cut", 500, curve(DY, 200, 1)))))
        .isInstanceOf(FailureException.class)
        .hasMessageContaining("command of China");
  }

  @Test
  void aBudgetThatBuysNothingSaysSo() {
    assertThatThrownBy(
            () ->
                new Planner(input(dysprosium("BRA"), 1, disruption("cut", 500, curve(DY, 200, 1)))))
        .isInstanceOf(FailureException.class)
        .hasMessageContaining("budget")
        .hasMessageContaining("cheapest option");
  }

  @Test
  void moreBudgetNeverRaisesTheLoss() {
    Planner planner =
        new Planner(input(dysprosium("BRA"), 400, disruption("cut", 500, curve(DY, 300, 1))));
    double before = Double.POSITIVE_INFINITY;
    for (Frontier.Point point :
        planner.frontier(planner.plan(), List.of(0.0, 0.3, 0.6, 1.0, 2.0)).points()) {
      assertThat(point.lossMillionUsd()).isLessThanOrEqualTo(before + 1e-9);
      assertThat(point.lowerBound()).isLessThanOrEqualTo(point.lossMillionUsd() + 1e-6);
      before = point.lossMillionUsd();
    }
  }

  @Test
  void noOtherPairOfStartsIsBetter() {
    Planner planner =
        new Planner(input(dysprosium("BRA"), 200, disruption("cut", 500, curve(DY, 300, 1))));
    Plan plan = planner.plan();
    var evaluation = planner.evaluation();
    List<PlannedStart> starts = planner.model().candidates().starts();
    double best = evaluation.objective(List.of());
    for (int i = 0; i < starts.size(); i++) {
      for (int j = i; j < starts.size(); j++) {
        List<PlannedStart> pair =
            i == j ? List.of(starts.get(i)) : List.of(starts.get(i), starts.get(j));
        boolean sameOption = i != j && pair.get(0).option().equals(pair.get(1).option());
        double cost = pair.stream().mapToDouble(PlannedStart::millionUsd).sum();
        if (!sameOption && cost <= 200) {
          best = Math.min(best, evaluation.objective(planner.indices(pair)));
        }
      }
    }
    assertThat(evaluation.objective(planner.indices(plan.starts()))).isCloseTo(best, within(1e-4));
  }

  @Test
  void valuesInCompanyAddUpToWhatThePlanAvoids() {
    Planner planner =
        new Planner(input(dysprosium("BRA"), 1000, disruption("cut", 500, curve(DY, 200, 1))));
    Plan plan = planner.plan();
    List<OptionValue> values = planner.values(plan);
    double sum = values.stream().mapToDouble(OptionValue::inCompany).sum();
    assertThat(sum).isCloseTo(plan.lossWithout().value() - plan.lossWith().value(), within(1e-2));
    assertThat(values).allSatisfy(v -> assertThat(v.alone()).isCloseTo(0, within(1e-3)));
    assertThat(values.get(0).explanation()).contains("needs the others");
  }

  @Test
  void hindsightIsNeverWorseThanForesight() {
    Planner planner =
        new Planner(
            input(
                dysprosium("BRA"),
                170,
                disruption("cut", 500, curve(DY, 200, 1)),
                disruption("calm", 1, curve(DY, 200, 0.001))));
    Hindsight hindsight = planner.hindsight(planner.plan());
    assertThat(hindsight.betterInformation()).isGreaterThanOrEqualTo(-1e-9);
    assertThat(hindsight.regrets()).allSatisfy(r -> assertThat(r.amount()).isNotNegative());
  }

  @Test
  void theSameInputGivesTheSamePlan() {
    PlanInput input = input(dysprosium("BRA"), 300, disruption("cut", 500, curve(DY, 200, 1)));
    assertThat(new Planner(input).plan()).isEqualTo(new Planner(input).plan());
  }

  @Test
  void theGanttShowsTheRampFromTheDecision() {
    Plan plan =
        new Planner(input(dysprosium("BRA"), 1000, disruption("cut", 500, curve(DY, 200, 1))))
            .plan();
    for (Plan.GanttRow row : plan.schedule()) {
      List<Double> ramp = new ArrayList<>(row.ramp());
      assertThat(ramp).isSorted();
      assertThat(row.produces().value().low()).isGreaterThanOrEqualTo(row.decided());
    }
  }

  @Test
  void aStockThatCostsLittleIsBoughtBesideTheChain() {
    PlanInput bare = input(dysprosium("BRA"), 1000, disruption("cut", 500, curve(DY, 200, 1)));
    Plan without = new Planner(bare).plan();
    Plan with = new Planner(bare.withProgrammes()).plan();
    assertThat(chosen(with)).anyMatch(id -> id.startsWith("stockpile"));
    assertThat(with.lossWith().value()).isLessThan(without.lossWith().value());
  }

  @Test
  void moneyThatAvoidsNextToNothingIsNotSpent() {
    PlanInput rich = input(dysprosium("BRA"), 1000, disruption("cut", 5, curve(DY, 200, 0.001)));
    Planner planner = new Planner(rich);
    Plan plan = planner.plan();
    assertThat(plan.starts()).isEmpty();
    assertThat(plan.lossWith().value()).isGreaterThanOrEqualTo(plan.lowerBound());
  }

  @Test
  void aProjectThatHelpsOnlyWithTheOtherSaysWhatBinds() {
    Planner planner =
        new Planner(input(dysprosium("BRA"), 1000, disruption("cut", 500, curve(DY, 200, 1))));
    List<ProjectRank> ranks = planner.ranking(planner.plan());
    assertThat(ranks).hasSize(2);
    for (ProjectRank rank : ranks) {
      assertThat(rank.planned()).isTrue();
      assertThat(rank.alone().value()).isCloseTo(0, within(1e-3));
      assertThat(rank.besidePlan().value()).isGreaterThan(100);
      assertThat(rank.relief().get(0).disruption()).isEqualTo("cut");
    }
    assertThat(ranks)
        .anySatisfy(r -> assertThat(r.explanation()).contains("relieves separation of Dy"));
  }

  @Test
  void aProjectThatIsNotPlannedSaysWhatKeepsItFromHelping() {
    PlanInput half = input(dysprosium("BRA"), 80, disruption("cut", 500, curve(DY, 200, 1)));
    Planner planner = new Planner(half);
    assertThat(planner.ranking(planner.plan()))
        .allSatisfy(r -> assertThat(r.planned()).isFalse())
        .anySatisfy(
            r ->
                assertThat(r.explanation())
                    .contains("adds nothing to Dy")
                    .contains("mining of Dy"));
  }

  @Test
  void reliefTellsEveryStepOfTheChainAndTheShareClosed() {
    Plan plan =
        new Planner(input(dysprosium("BRA"), 1000, disruption("cut", 500, curve(DY, 200, 1))))
            .plan();
    assertThat(plan.relief().stream().map(Plan.Relief::stage).distinct())
        .contains(Stage.USE, Stage.MINING, Stage.SEPARATION);
    Plan.Relief last =
        plan.relief().stream()
            .filter(r -> r.stage() == Stage.USE && r.year() == 2034)
            .findFirst()
            .orElseThrow();
    assertThat(last.missingTonnes().value()).isEqualTo(200);
    assertThat(last.withTonnes().value()).isPositive();
    assertThat(last.closedShare()).isPresent();
    assertThat(last.withoutTonnes().value()).isZero();
  }

  @Test
  void moneyOfOneYearCannotBuyWhatOnlySeveralYearsPayFor() {
    PlanInput whole = input(dysprosium("BRA"), 170, disruption("cut", 500, curve(DY, 200, 1)));
    Budget yearly = Budget.everyYear(2026, 2028, 110);
    Plan plan = new Planner(whole.with(whole.request().with(yearly))).plan();
    assertThat(chosen(plan)).containsExactly("mine", "sep");
    assertThat(plan.starts().stream().map(PlannedStart::decisionYear).distinct().count())
        .isEqualTo(2);
  }
}
