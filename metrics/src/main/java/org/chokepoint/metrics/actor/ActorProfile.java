package org.chokepoint.metrics.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chokepoint.metrics.supply.FacilityAttribution;
import org.chokepoint.metrics.supply.Good;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.metrics.supply.SupplyTable;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.control.Command;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.source.Sourced;

/**
 * The share of the world that an actor can command at each stage and of each element, through
 * ownership and direction, with the facilities and the path to each.
 *
 * <p>A country's share comes down to facilities by nameplate capacity ({@link
 * FacilityAttribution}); the actor's share is the sum over the facilities it commands ({@link
 * CommandPaths}). Range [0, 1].
 *
 * @param actor the actor
 * @param year year asked for; each holding is of the latest year not after it
 * @param holdings what it commands, largest share first within each stage
 */
public record ActorProfile(EntityId actor, int year, List<Holding> holdings) {
  private static final Comparator<Holding> ORDER =
      Comparator.comparing((Holding h) -> h.good().stage().map(Stage::ordinal).orElse(-1))
          .thenComparing(h -> -h.share().value())
          .thenComparing(Holding::good);

  /** Copies the list. */
  public ActorProfile {
    holdings = List.copyOf(holdings);
  }

  /**
   * The profile of an entity.
   *
   * @param tables tables of the picture
   * @param actor the entity
   * @param year year asked for
   */
  public static ActorProfile of(SupplyTables tables, EntityId actor, int year) {
    Map<EntityId, Command> commands = new TreeMap<>();
    tables.control().commands(actor).forEach(c -> commands.putIfAbsent(c.target(), c));
    List<Holding> holdings = new ArrayList<>();
    for (SupplyTable table : latestByCountry(tables, year)) {
      holding(tables, commands, table).ifPresent(holdings::add);
    }
    holdings.sort(ORDER);
    return new ActorProfile(actor, year, holdings);
  }

  private static List<SupplyTable> latestByCountry(SupplyTables tables, int year) {
    Map<Good, SupplyTable> latest = new LinkedHashMap<>();
    for (SupplyTable table : tables.all()) {
      if (table.kind() == SupplierKind.COUNTRY && table.year() <= year && table.wellAllocated()) {
        latest.merge(table.good(), table, (a, b) -> a.year() >= b.year() ? a : b);
      }
    }
    return new ArrayList<>(latest.values());
  }

  private static Optional<Holding> holding(
      SupplyTables tables, Map<EntityId, Command> commands, SupplyTable table) {
    List<Commanded> commanded = new ArrayList<>();
    double total = table.total();
    for (FacilityAttribution.Part part : tables.attribution().parts(table)) {
      Command command = commands.get(part.facility().entity());
      if (command != null && part.amount().value() > 0) {
        Sourced<Double> share = part.amount().map(amount -> amount / total);
        commanded.add(new Commanded(part.facility().id(), share, command));
      }
    }
    if (commanded.isEmpty()) {
      return Optional.empty();
    }
    double share = commanded.stream().mapToDouble(c -> c.share().value()).sum();
    List<Sourced<Double>> inputs = commanded.stream().map(Commanded::share).toList();
    Sourced<Double> sum =
        Sourced.computed(Math.min(1, share), "sum over commanded facilities", "1", inputs);
    return Optional.of(new Holding(table.good(), table.year(), sum, commanded));
  }

  /** What the actor commands of exactly a commodity at a stage; the largest if several say so. */
  public Optional<Holding> find(String commodity, Stage stage) {
    return holdings.stream()
        .filter(h -> h.good().commodity().equals(commodity))
        .filter(h -> h.good().stage().equals(Optional.of(stage)))
        .findFirst();
  }
}
