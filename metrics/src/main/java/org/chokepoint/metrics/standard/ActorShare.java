package org.chokepoint.metrics.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Definition;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.Good;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.metrics.supply.SupplyTable;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.control.Command;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.id.EntityId;

/**
 * The share of the world that one actor can command of each good, whatever the strength of the
 * command; for the latest year of each good up to a year.
 *
 * @param actor the actor
 * @param year year asked for
 */
public record ActorShare(EntityId actor, int year) implements Metric {
  @Override
  public Definition definition() {
    return new Definition(
        "actor-share",
        "share of the world that the actor can command",
        "sum over commanded facilities of country's amount · part of its capacity / world",
        "1",
        Range.FRACTION,
        "ownership and direction, as in Hirschman 1945");
  }

  @Override
  public WithFailures<List<Calculation>> calculations(SupplyTables tables) {
    Set<EntityId> commanded = new LinkedHashSet<>();
    for (Command command : tables.control().commands(actor)) {
      commanded.add(command.target());
    }
    Map<Good, SupplyTable> latest = new LinkedHashMap<>();
    for (SupplyTable t : tables.all()) {
      if (t.kind() == SupplierKind.COUNTRY && t.year() <= year && t.wellAllocated()) {
        latest.merge(t.good(), t, (a, b) -> a.year() >= b.year() ? a : b);
      }
    }
    List<Calculation> calculations = new ArrayList<>();
    for (SupplyTable table : latest.values()) {
      Calculation all = new LeverageCase(tables, table).ofEntity(actor, commanded, "", Attempt::of);
      Subject whole = Subject.of(table).supplier(actor.value());
      calculations.add(new Calculation(whole, all.inputs(), all.formula()));
    }
    return WithFailures.complete(calculations);
  }
}
