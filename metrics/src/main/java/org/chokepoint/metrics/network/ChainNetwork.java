package org.chokepoint.metrics.network;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chokepoint.metrics.supply.FacilityAttribution;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.metrics.supply.SupplyTable;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.PlaceCode;

/**
 * The chain of an element from mine to buyer as a flow network, in shares of the world.
 *
 * <p>Each stage of which the tables know the suppliers is a layer, whose nodes are facilities, what
 * a country makes elsewhere, and what no country is named for. A node's capacity is its share of
 * the world at the stage; the world at each stage is taken to be just enough for the next. Every
 * node can ship to every node of the next layer, and the last layer to the buyer. So a value is a
 * part of what the world makes, and it tells who can be done without, not who is connected to whom
 * today.
 */
public final class ChainNetwork {
  private static final List<Stage> STAGES =
      List.of(Stage.MINING, Stage.SEPARATION, Stage.METAL_MAKING, Stage.MAGNET_MAKING);
  private final FlowNetwork network = new FlowNetwork();
  private final List<Node> nodes = new ArrayList<>();
  private final List<SupplyTable> layers;

  /**
   * A node of the chain.
   *
   * @param number its number in the network
   * @param stage its stage
   * @param place where it is; empty if no country is named
   * @param facility the facility; empty for the rest of a country
   */
  public record Node(
      int number, Stage stage, Optional<PlaceCode> place, Optional<Facility> facility) {}

  private ChainNetwork(SupplyTables tables, List<SupplyTable> layers) {
    this.layers = layers;
    List<Integer> before = List.of(FlowNetwork.SOURCE);
    for (SupplyTable table : layers) {
      List<Integer> layer = add(tables, table);
      connect(before, layer);
      before = layer;
    }
    connect(before, List.of(FlowNetwork.SINK));
  }

  /**
   * The chain of an element as of a year.
   *
   * @param tables tables of the picture
   * @param element element symbol
   * @param year year asked for; each layer is of the latest year not after it
   * @return MISSING if the tables know no stage of the element
   */
  public static Attempt<ChainNetwork> of(SupplyTables tables, String element, int year) {
    List<SupplyTable> layers = new ArrayList<>();
    for (Stage stage : STAGES) {
      tables.find(element, stage, year, SupplierKind.COUNTRY).ifPresent(layers::add);
    }
    return layers.isEmpty()
        ? Attempt.failed(
            FailureReason.MISSING,
            "chain of " + element,
            "no stage of it is known up to " + year + ". Use an element symbol, such as Nd.")
        : Attempt.of(new ChainNetwork(tables, layers));
  }

  private List<Integer> add(SupplyTables tables, SupplyTable table) {
    Stage stage = table.good().stage().orElseThrow();
    double total = table.total();
    List<Integer> layer = new ArrayList<>();
    List<FacilityAttribution.Part> parts = tables.attribution().parts(table);
    for (FacilityAttribution.Part part : parts) {
      Facility facility = part.facility();
      layer.add(
          node(stage, facility.place(), Optional.of(facility), part.amount().value() / total));
    }
    table.suppliers().stream()
        .filter(s -> parts.stream().noneMatch(p -> p.facility().place().value().equals(s.id())))
        .forEach(
            s ->
                layer.add(
                    node(
                        stage,
                        new PlaceCode(s.id()),
                        Optional.empty(),
                        s.amount().value() / total)));
    table
        .unallocated()
        .ifPresent(
            rest -> {
              int number = network.node(stage.token() + "/unnamed", rest.value() / total);
              nodes.add(new Node(number, stage, Optional.empty(), Optional.empty()));
              layer.add(number);
            });
    return layer;
  }

  private int node(Stage stage, PlaceCode place, Optional<Facility> facility, double capacity) {
    String name = stage.token() + "/" + facility.map(f -> f.id().value()).orElse(place.value());
    int number = network.node(name, capacity);
    nodes.add(new Node(number, stage, Optional.of(place), facility));
    return number;
  }

  private void connect(List<Integer> from, List<Integer> to) {
    for (int left : from) {
      for (int right : to) {
        network.arc(left, right, Double.POSITIVE_INFINITY);
      }
    }
  }

  /** The network; its sink is the buyer. */
  public FlowNetwork network() {
    return network;
  }

  /** The nodes between source and buyer, stage by stage. */
  public List<Node> nodes() {
    return List.copyOf(nodes);
  }

  /** The tables the layers were made from. */
  public List<SupplyTable> layers() {
    return layers;
  }

  /** Numbers of the nodes that meet a condition, such as lying in a country. */
  public Set<Integer> numbers(Predicate<Node> condition) {
    Set<Integer> numbers = new LinkedHashSet<>();
    nodes.stream().filter(condition).forEach(n -> numbers.add(n.number()));
    return numbers;
  }
}
