package org.chokepoint.metrics.standard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chokepoint.metrics.actor.StaticLeverage;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.FacilityAttribution;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.metrics.supply.SupplyTable;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.id.EntityId;

/**
 * One actor, one target, one table by country: the calculation of what the actor commands of the
 * target's outside supply. Facilities in the target's territory do not count. The part of a country
 * that the actor commands is held fixed, so the interval is that of the countries' supply.
 */
final class LeverageCase {
  private final SupplyTables tables;
  private final SupplyTable table;
  private final List<FacilityAttribution.Part> parts;
  private final List<Input> inputs;

  LeverageCase(SupplyTables tables, SupplyTable table) {
    this.tables = tables;
    this.table = table;
    this.parts = tables.attribution().parts(table);
    this.inputs = List.copyOf(TableInputs.of(table));
  }

  /** Leverage of a state through what lies on its territory. */
  Calculation ofState(String state, String target, Function<Double, Attempt<Double>> then) {
    double[] commanded = new double[table.suppliers().size()];
    for (int i = 0; i < commanded.length; i++) {
      commanded[i] = table.suppliers().get(i).id().equals(state) ? 1 : 0;
    }
    return calculation(subject(SupplierKind.COUNTRY, state, target), commanded, then);
  }

  /** Leverage of an entity through the facilities it directs. */
  Calculation ofEntity(
      EntityId actor,
      Set<EntityId> directed,
      String target,
      Function<Double, Attempt<Double>> then) {
    double[] commanded = new double[table.suppliers().size()];
    for (FacilityAttribution.Part part : parts) {
      if (directed.contains(part.facility().entity())) {
        int country = indexOf(part.facility().place().value());
        double amount = table.suppliers().get(country).amount().value();
        commanded[country] += amount > 0 ? part.amount().value() / amount : 0;
      }
    }
    Subject subject = subject(SupplierKind.CONTROLLER, actor.value(), target);
    return calculation(subject, commanded, then);
  }

  private int indexOf(String place) {
    for (int i = 0; i < table.suppliers().size(); i++) {
      if (table.suppliers().get(i).id().equals(place)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no supplier " + place + " in " + table.where());
  }

  private Subject subject(SupplierKind kind, String actor, String target) {
    return new Subject(
        table.good(), table.year(), Optional.of(kind), Optional.of(actor), Optional.of(target));
  }

  private Calculation calculation(
      Subject subject, double[] commanded, Function<Double, Attempt<Double>> then) {
    String target = subject.target().orElseThrow();
    boolean[] own = new boolean[commanded.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = inTarget(table.suppliers().get(i).id(), target);
    }
    String where = subject.toString();
    return new Calculation(
        subject,
        inputs,
        values -> StaticLeverage.of(values, commanded, own, where).flatMap(then::apply));
  }

  boolean inTarget(String place, String target) {
    return place.equals(target)
        || (target.equals("EU27") && ThirdCountryShare.europeanUnion(tables.picture(), place));
  }
}
