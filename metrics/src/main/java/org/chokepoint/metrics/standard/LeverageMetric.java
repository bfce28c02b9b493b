package org.chokepoint.metrics.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.dependence.CoercionLoss;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Definition;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.supply.Good;
import org.chokepoint.metrics.supply.Supplier;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.metrics.supply.SupplyTable;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.control.Command;
import org.chokepoint.model.control.ControlStrength;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.id.EntityId;

/**
 * Static leverage of every state and every ultimate controller with at least one per cent of a good
 * over each target, for the latest year of each good up to the month of the picture.
 *
 * @param definition what is measured
 * @param then what is made of the commanded share
 * @param targets places that depend
 * @param actor the one actor to measure, whoever stands above it; empty for all states and ultimate
 *     controllers
 */
public record LeverageMetric(
    Definition definition,
    Function<Double, Attempt<Double>> then,
    List<String> targets,
    Optional<EntityId> actor)
    implements Metric {
  private static final double SMALLEST_SHARE = 0.01;

  /** The large users of rare earths, as targets. */
  public static final List<String> USERS = List.of("CHN", "EU27", "IND", "JPN", "KOR", "USA");

  /** Copies the list. */
  public LeverageMetric {
    targets = List.copyOf(targets);
  }

  /** The commanded share itself. */
  public static LeverageMetric share(List<String> targets) {
    return new LeverageMetric(
        new Definition(
            "static-leverage",
            "static leverage",
            "commanded share of the supply outside the target",
            "1",
            Range.FRACTION,
            "Hirschman 1945, National Power and the Structure of Foreign Trade, chapter 2"),
        Attempt::of,
        targets,
        Optional.empty());
  }

  /** The loss term for a unit ratio of expenditure share to elasticity less one. */
  public static LeverageMetric lossTerm(List<String> targets) {
    return new LeverageMetric(
        new Definition(
            "coercion-loss-term",
            "loss term of a cut per β / (σ − 1)",
            "ln(1 / (1 − ω)), ω the static leverage",
            "1",
            Range.NOT_NEGATIVE,
            "Clayton, Maggiori and Schreger 2024, NBER 33309"),
        omega -> CoercionLoss.of(omega, 1, 2, "static leverage"),
        targets,
        Optional.empty());
  }

  /** The same for one actor, whoever stands above it. */
  public LeverageMetric of(EntityId one) {
    return new LeverageMetric(definition, then, targets, Optional.of(one));
  }

  @Override
  public WithFailures<List<Calculation>> calculations(SupplyTables tables) {
    List<Calculation> calculations = new ArrayList<>();
    Map<EntityId, Set<EntityId>> directed = new LinkedHashMap<>();
    for (SupplyTable table : latest(tables)) {
      LeverageCase one = new LeverageCase(tables, table);
      for (Supplier state : table.suppliers()) {
        if (actor.isEmpty() && table.shareOf(state.id()) >= SMALLEST_SHARE) {
          addState(calculations, one, state.id());
        }
      }
      for (EntityId controller : actor.map(List::of).orElse(controllers(tables, table))) {
        Set<EntityId> held =
            directed.computeIfAbsent(controller, c -> directedBy(tables, controller));
        for (String target : targets) {
          calculations.add(one.ofEntity(controller, held, target, then));
        }
      }
    }
    return WithFailures.complete(calculations);
  }

  private void addState(List<Calculation> calculations, LeverageCase one, String state) {
    for (String target : targets) {
      if (!one.inTarget(state, target)) {
        calculations.add(one.ofState(state, target, then));
      }
    }
  }

  private static List<EntityId> controllers(SupplyTables tables, SupplyTable byCountry) {
    return tables.all().stream()
        .filter(t -> t.kind() == SupplierKind.CONTROLLER)
        .filter(t -> t.good().equals(byCountry.good()) && t.year() == byCountry.year())
        .flatMap(t -> t.suppliers().stream().filter(s -> t.shareOf(s.id()) >= SMALLEST_SHARE))
        .map(s -> new EntityId(s.id()))
        .toList();
  }

  private static Set<EntityId> directedBy(SupplyTables tables, EntityId actor) {
    Set<EntityId> directed = new LinkedHashSet<>();
    for (Command command : tables.control().commands(actor)) {
      if (command.strength().compareTo(ControlStrength.DIRECTED) <= 0) {
        directed.add(command.target());
      }
    }
    return directed;
  }

  private static List<SupplyTable> latest(SupplyTables tables) {
    Map<Good, SupplyTable> latest = new LinkedHashMap<>();
    int year = tables.picture().asOf().getYear();
    for (SupplyTable t : tables.all()) {
      if (t.kind() == SupplierKind.COUNTRY && t.year() <= year && t.amounts().succeeded()) {
        latest.merge(t.good(), t, (a, b) -> a.year() >= b.year() ? a : b);
      }
    }
    return new ArrayList<>(latest.values());
  }
}
