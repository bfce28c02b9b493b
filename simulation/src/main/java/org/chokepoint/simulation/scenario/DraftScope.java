package org.chokepoint.simulation.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.Signal;
import org.chokepoint.simulation.chain.MaterialGroups;
import org.chokepoint.simulation.lever.Scope;

/**
 * What a signal's materials and stages mean in the market: groups become their elements unless some
 * of these are named too, all rare earths become no limit at all, and every stage becomes the one
 * at which its goods are traded.
 *
 * @param materials materials; none for all
 * @param stages stages of trade; none for all
 */
record DraftScope(List<Cited<MaterialId>> materials, List<Cited<Stage>> stages) {
  /** Copies the lists. */
  DraftScope {
    materials = List.copyOf(materials);
    stages = List.copyOf(stages);
  }

  static DraftScope of(Signal signal) {
    List<Cited<MaterialId>> materials = new ArrayList<>();
    for (Cited<MaterialId> named : signal.materials()) {
      String code = named.value().value();
      Optional<List<String>> group = MaterialGroups.elements(code);
      if (group.isPresent()) {
        boolean spelledOut =
            signal.materials().stream().anyMatch(m -> group.get().contains(m.value().value()));
        group.get().stream()
            .filter(e -> !spelledOut)
            .forEach(e -> add(materials, new Cited<>(new MaterialId(e), named.quote())));
      } else if (!MaterialGroups.isEverything(code)) {
        add(materials, named);
      }
    }
    List<Cited<Stage>> stages = new ArrayList<>();
    for (Cited<Stage> named : signal.stages()) {
      for (Stage stage : Scope.traded(named.value())) {
        add(stages, new Cited<>(stage, named.quote()));
      }
    }
    return new DraftScope(materials, stages);
  }

  private static <T> void add(List<Cited<T>> list, Cited<T> next) {
    if (list.stream().noneMatch(c -> c.value().equals(next.value()))) {
      list.add(next);
    }
  }
}
