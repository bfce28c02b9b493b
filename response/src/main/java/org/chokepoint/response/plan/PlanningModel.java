package org.chokepoint.response.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.chokepoint.response.gap.ChainSupply;
import org.chokepoint.response.loss.DisruptionLoss;
import org.chokepoint.response.option.Option;
import org.chokepoint.response.option.OptionKind;
import org.chokepoint.response.plan.ScenarioDraws.Draw;
import org.chokepoint.response.solver.Block;
import org.chokepoint.response.solver.Choice;
import org.chokepoint.response.solver.PortfolioProblem;
import org.chokepoint.response.solver.Recourse;
import org.chokepoint.response.solver.RiskMeasure;

/** Writes a plan's two-stage problem: choices first, then one block a disrupted year. */
final class PlanningModel {

  // Breaks ties in favour of not spending; too small to change what is worth its money.
  private static final double COST_WEIGHT = 1e-6;

  private final PlanInput input;
  private final List<List<ChainLayout>> layouts = new ArrayList<>();
  private final Map<ChainLayout, Recourse> shapes = new LinkedHashMap<>();
  private final Candidates candidates;
  private final ChainSupply today;

  PlanningModel(PlanInput input) {
    this.input = input;
    for (DisruptionLoss loss : input.losses()) {
      layouts.add(
          loss.years().stream()
              .map(y -> new ChainLayout(y, input.options().recipe(), input.yields()))
              .toList());
    }
    List<ChainLayout> all = layouts.stream().flatMap(List::stream).toList();
    all.forEach(l -> shapes.put(l, l.recourse()));
    this.candidates = new Candidates(input, all);
    this.today = todaysSupply();
  }

  Candidates candidates() {
    return candidates;
  }

  /** The problem of an ensemble of draws, with the luck of each option in each draw. */
  PortfolioProblem problem(
      List<Draw> draws, ToDoubleBiFunction<Draw, Option> luck, RiskMeasure risk) {
    List<Block> blocks = new ArrayList<>();
    for (int s = 0; s < draws.size(); s++) {
      List<ChainLayout> years = layouts.get(draws.get(s).disruption());
      for (int y = 0; y < years.size(); y++) {
        blocks.add(block(new Cell(draws.get(s), s, y), years.get(y), luck));
      }
    }
    return problem(draws.size(), blocks, risk);
  }

  /** The problem of one year of one draw, every option equally lucky. */
  PortfolioProblem problemOfYear(Draw draw, double luck, int year) {
    ChainLayout layout = layouts.get(draw.disruption()).get(year);
    Block block = block(new Cell(draw, 0, year), layout, (d, o) -> luck);
    return problem(1, List.of(block), RiskMeasure.NEUTRAL);
  }

  private PortfolioProblem problem(int scenarios, List<Block> blocks, RiskMeasure risk) {
    return new PortfolioProblem(
        choices(),
        candidates.groupCount(),
        input.request().budget().millionUsd(),
        false,
        Collections.nCopies(scenarios, 1.0 / scenarios),
        blocks,
        risk);
  }

  private List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    for (int j = 0; j < candidates.starts().size(); j++) {
      PlannedStart start = candidates.starts().get(j);
      double cost = start.millionUsd();
      String name = start.words() + ", " + start.decisionYear();
      int row = input.request().budget().row(start.decisionYear());
      choices.add(new Choice(name, candidates.group(j), row, cost, COST_WEIGHT * cost));
    }
    return choices;
  }

  private Block block(Cell cell, ChainLayout layout, ToDoubleBiFunction<Draw, Option> luck) {
    int year = cell.draw().onsetYear() + cell.year();
    BlockWriter writer = new BlockWriter(layout, cell.year() == 0);
    double[] need = layout.need();
    writer.base(
        need, candidates.free(), o -> committed(o, year, luck.applyAsDouble(cell.draw(), o)));
    writer.today(need, today);
    List<Block.Gain> gains = new ArrayList<>();
    for (int j = 0; j < candidates.starts().size(); j++) {
      PlannedStart start = candidates.starts().get(j);
      double lucky = luck.applyAsDouble(cell.draw(), start.option());
      gains.addAll(writer.gains(j, start.option(), start.fraction(year, input.asOfYear(), lucky)));
    }
    return new Block(cell.scenario(), shape(layout), 1, need, gains);
  }

  private Recourse shape(ChainLayout layout) {
    Recourse shape = shapes.get(layout);
    if (shape == null) {
      throw new IllegalStateException("a layout without a shape");
    }
    return shape;
  }

  private double committed(Option option, int year, double luck) {
    return new PlannedStart(option, 1, input.asOfYear(), false)
        .fraction(year, input.asOfYear(), luck);
  }

  private ChainSupply todaysSupply() {
    int year = input.asOfYear();
    return new ChainSupply(
        candidates.free(),
        o -> o.kind() == OptionKind.EXISTING ? committed(o, year, 0.5) : 0,
        input.options().recipe(),
        input.yields());
  }

  /** What the chain delivers in a year if some starts are taken, at middling luck. */
  ChainSupply supply(List<PlannedStart> taken, int year) {
    Map<Option, Double> fractions = new LinkedHashMap<>();
    candidates.free().forEach(o -> fractions.put(o, committed(o, year, 0.5)));
    taken.forEach(s -> fractions.put(s.option(), s.fraction(year, input.asOfYear(), 0.5)));
    return new ChainSupply(
        List.copyOf(fractions.keySet()),
        o -> fractions.getOrDefault(o, 0.0),
        input.options().recipe(),
        input.yields());
  }

  /** What the chain delivers today. */
  ChainSupply supplyToday() {
    return today;
  }

  private record Cell(Draw draw, int scenario, int year) {}
}
