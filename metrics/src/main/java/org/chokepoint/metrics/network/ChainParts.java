package org.chokepoint.metrics.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chokepoint.metrics.supply.Supplier;
import org.chokepoint.metrics.supply.SupplyTable;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.id.FacilityId;

/**
 * Every facility, country, owner, ultimate controller and lane of an element's chain with its
 * chokepoint value, each found by taking it out of the flow network.
 */
public final class ChainParts {
  private static final Comparator<ChainPart> ORDER =
      Comparator.comparing(ChainPart::kind)
          .thenComparing(p -> -p.value())
          .thenComparing(ChainPart::id);
  private final ChainNetwork chain;
  private final String where;
  private final List<ChainPart> parts = new ArrayList<>();

  private ChainParts(ChainNetwork chain, String where) {
    this.chain = chain;
    this.where = where;
  }

  /**
   * The parts of the chain of an element, kind by kind, largest value first.
   *
   * @param tables tables of the picture
   * @param element element symbol
   * @param year year asked for; each stage is of the latest year not after it
   * @return MISSING if no stage of the element is known
   */
  public static Attempt<List<ChainPart>> of(SupplyTables tables, String element, int year) {
    return ChainNetwork.of(tables, element, year)
        .map(
            chain -> {
              ChainParts all = new ChainParts(chain, "chain of " + element + ", " + year);
              all.addNodes(ChainPart.Kind.FACILITY, ChainParts::facility);
              all.addNodes(ChainPart.Kind.COUNTRY, ChainParts::place);
              all.addHolders(tables, element, year, ChainPart.Kind.OWNER);
              all.addHolders(tables, element, year, ChainPart.Kind.CONTROLLER);
              all.addLanes();
              all.parts.sort(ORDER);
              return List.copyOf(all.parts);
            });
  }

  private static String facility(ChainNetwork.Node node) {
    return node.facility().map(f -> f.id().value()).orElse("");
  }

  private static String place(ChainNetwork.Node node) {
    return node.place().map(p -> p.value()).orElse("");
  }

  private void addNodes(ChainPart.Kind kind, Function<ChainNetwork.Node, String> key) {
    Map<String, Set<ChainNetwork.Node>> groups = new LinkedHashMap<>();
    for (ChainNetwork.Node node : chain.nodes()) {
      if (!key.apply(node).isEmpty()) {
        groups.computeIfAbsent(key.apply(node), k -> new LinkedHashSet<>()).add(node);
      }
    }
    groups.forEach((id, nodes) -> addGroup(kind, id, nodes));
  }

  private void addHolders(SupplyTables tables, String element, int year, ChainPart.Kind kind) {
    Map<String, Set<FacilityId>> held = new LinkedHashMap<>();
    for (SupplyTable layer : chain.layers()) {
      Stage stage = layer.good().stage().orElseThrow();
      tables
          .find(element, stage, year, kind.suppliers().orElseThrow())
          .ifPresent(table -> table.suppliers().forEach(s -> add(held, s)));
    }
    held.forEach(
        (id, facilities) ->
            addGroup(
                kind,
                id,
                chain.nodes().stream()
                    .filter(n -> n.facility().filter(f -> facilities.contains(f.id())).isPresent())
                    .collect(Collectors.toCollection(LinkedHashSet::new))));
  }

  private static void add(Map<String, Set<FacilityId>> held, Supplier supplier) {
    held.computeIfAbsent(supplier.id(), id -> new LinkedHashSet<>()).addAll(supplier.facilities());
  }

  private void addGroup(ChainPart.Kind kind, String id, Set<ChainNetwork.Node> nodes) {
    Set<Integer> numbers =
        nodes.stream()
            .map(ChainNetwork.Node::number)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    String stages =
        nodes.stream().map(n -> n.stage().token()).distinct().collect(Collectors.joining(", "));
    FlowNetwork network = chain.network();
    Attempt<Double> value = Chokepoint.value(network, numbers, where);
    if (value instanceof Attempt.Success<Double> known) {
      int left = MaximumFlow.independentRoutes(network, numbers);
      parts.add(new ChainPart(kind, id, stages, known.value(), left == 0, left));
    }
  }

  private void addLanes() {
    Map<Integer, ChainNetwork.Node> byNumber = new LinkedHashMap<>();
    chain.nodes().forEach(n -> byNumber.put(n.number(), n));
    List<Stage> stages = chain.nodes().stream().map(ChainNetwork.Node::stage).distinct().toList();
    for (int i = 0; i + 1 < stages.size(); i++) {
      for (String from : places(stages.get(i))) {
        for (String into : places(stages.get(i + 1))) {
          addLane(new Lane(stages.get(i), from, stages.get(i + 1), into), byNumber);
        }
      }
    }
  }

  private record Lane(Stage above, String from, Stage below, String into) {
    boolean joins(ChainNetwork.Node left, ChainNetwork.Node right) {
      return left.stage() == above
          && right.stage() == below
          && place(left).equals(from)
          && place(right).equals(into);
    }
  }

  private Set<String> places(Stage stage) {
    return chain.nodes().stream()
        .filter(n -> n.stage() == stage && n.place().isPresent())
        .map(ChainParts::place)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A lane that nothing depends on is left out: there are very many. */
  private void addLane(Lane lane, Map<Integer, ChainNetwork.Node> byNumber) {
    BiPredicate<Integer, Integer> closed =
        (from, into) -> {
          ChainNetwork.Node left = byNumber.get(from);
          ChainNetwork.Node right = byNumber.get(into);
          return left != null && right != null && lane.joins(left, right);
        };
    FlowNetwork network = chain.network();
    Attempt<Double> value = Chokepoint.ofLanes(network, closed, where);
    if (value instanceof Attempt.Success<Double> known && known.value() > 1e-9) {
      String id = lane.from() + " to " + lane.into();
      String stages = lane.above().token() + " to " + lane.below().token();
      int left = MaximumFlow.independentRoutes(network, closed);
      parts.add(new ChainPart(ChainPart.Kind.LANE, id, stages, known.value(), left == 0, left));
    }
  }
}
