package org.chokepoint.simulation.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.Signal;

/**
 * What a signal's materials and stages mean in the market: groups become their elements unless some
 * of these are named too, all rare earths become no limit at all, and every stage becomes the one
 * at which its goods are traded.
 *
 * @param materials materials; none for all
 * @param stages stages of trade; none for all
 */
record DraftScope(List<Cited<MaterialId>> materials, List<Cited<Stage>> stages) {
  private static final List<String> HEAVY =
      List.of("Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu", "Y");
  private static final Map<String, List<String>> GROUPS =
      Map.of(
          "NdPr", List.of("Nd", "Pr"),
          "DyTb", List.of("Dy", "Tb"),
          "HREO", HEAVY,
          "HREE", HEAVY,
          "LREO", List.of("La", "Ce", "Pr", "Nd", "Sm"),
          "LREE", List.of("La", "Ce", "Pr", "Nd", "Sm"));
  private static final Set<String> EVERYTHING =
      Set.of("REE", "REO", "TREO", "RE-concentrate", "rare-earths");

  /** Copies the lists. */
  DraftScope {
    materials = List.copyOf(materials);
    stages = List.copyOf(stages);
  }

  static DraftScope of(Signal signal) {
    List<Cited<MaterialId>> materials = new ArrayList<>();
    for (Cited<MaterialId> named : signal.materials()) {
      String code = named.value().value();
      if (GROUPS.containsKey(code)) {
        boolean spelledOut =
            signal.materials().stream().anyMatch(m -> GROUPS.get(code).contains(m.value().value()));
        GROUPS.get(code).stream()
            .filter(e -> !spelledOut)
            .forEach(e -> add(materials, new Cited<>(new MaterialId(e), named.quote())));
      } else if (!EVERYTHING.contains(code)) {
        add(materials, named);
      }
    }
    List<Cited<Stage>> stages = new ArrayList<>();
    for (Cited<Stage> named : signal.stages()) {
      for (Stage stage : traded(named.value())) {
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

  // The market trades an element's metal and master alloys with its refined form.
  private static List<Stage> traded(Stage stage) {
    return switch (stage) {
      case MINING, CONCENTRATION -> List.of(Stage.MINING);
      case CRACKING_AND_LEACHING, SEPARATION, METAL_MAKING -> List.of(Stage.SEPARATION);
      case ALLOYING -> List.of(Stage.SEPARATION, Stage.ALLOYING);
      default -> List.of(stage);
    };
  }
}
