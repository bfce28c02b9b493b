package org.chokepoint.evidence.signal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.signal.Cited;

/** Stages of the chain that passages name. */
final class Stages {

  private Stages() {}

  /** The stages of passages in the order of the chain. */
  static List<Cited<Stage>> in(List<Passage> scope, Citing citing) {
    Map<Stage, Cited<Stage>> found = new EnumMap<>(Stage.class);
    for (Passage passage : scope) {
      for (Mention mention : passage.mentions().cues(EntryKind.STAGE)) {
        stage(mention.tag().id())
            .ifPresent(s -> found.computeIfAbsent(s, x -> citing.cite(x, mention.span())));
      }
    }
    return List.copyOf(found.values());
  }

  private static Optional<Stage> stage(String id) {
    return switch (id) {
      case "stage_mining" -> Optional.of(Stage.MINING);
      case "stage_concentration" -> Optional.of(Stage.CONCENTRATION);
      case "stage_separation" -> Optional.of(Stage.SEPARATION);
      case "stage_metal" -> Optional.of(Stage.METAL_MAKING);
      case "stage_alloy" -> Optional.of(Stage.ALLOYING);
      case "stage_magnet" -> Optional.of(Stage.MAGNET_MAKING);
      case "stage_recycling" -> Optional.of(Stage.RECYCLING);
      case "stage_end_use" -> Optional.of(Stage.USE);
      default -> Optional.empty();
    };
  }
}
