package org.chokepoint.simulation.lever;

import java.util.List;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.MaterialId;

/**
 * What a lever touches. An empty list means all.
 *
 * @param materials elements or products; an element means its ores and refined forms, not products
 * @param stages stage at which the goods leave: mining (ore and concentrate), separation (refined),
 *     alloying (metal and alloy), magnet-making (product)
 * @param companies companies whose plants or purchases are meant
 * @param endUses end uses as the supply picture names them
 */
public record Scope(
    List<MaterialId> materials,
    List<Stage> stages,
    List<EntityId> companies,
    List<String> endUses) {

  /** Everything. */
  public static final Scope ALL = new Scope(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Scope {
    materials = List.copyOf(materials);
    stages = List.copyOf(stages);
    companies = List.copyOf(companies);
    endUses = List.copyOf(endUses);
  }

  /** Some materials at every stage. */
  public static Scope of(String... symbols) {
    List<MaterialId> materials = java.util.Arrays.stream(symbols).map(MaterialId::new).toList();
    return new Scope(materials, List.of(), List.of(), List.of());
  }

  /** The same scope limited to some stages. */
  public Scope at(Stage... only) {
    return new Scope(materials, List.of(only), companies, endUses);
  }

  /** The same scope limited to some end uses. */
  public Scope usedFor(String... uses) {
    return new Scope(materials, stages, companies, List.of(uses));
  }

  /** The same scope limited to a company. */
  public Scope of(EntityId company) {
    return new Scope(materials, stages, List.of(company), endUses);
  }

  /**
   * The stages at which the market trades what leaves at a stage: an element's metal and master
   * alloys are traded with its refined form. Empty where nothing is traded.
   */
  public static List<Stage> traded(Stage stage) {
    return switch (stage) {
      case MINING, CONCENTRATION -> List.of(Stage.MINING);
      case CRACKING_AND_LEACHING, SEPARATION, METAL_MAKING -> List.of(Stage.SEPARATION);
      case ALLOYING -> List.of(Stage.SEPARATION, Stage.ALLOYING);
      case MAGNET_MAKING -> List.of(Stage.MAGNET_MAKING);
      case USE, RECYCLING -> List.of();
    };
  }

  /** Whether a material at a stage is within the scope. */
  public boolean covers(MaterialId material, Stage stage) {
    return (materials.isEmpty() || materials.contains(material))
        && (stages.isEmpty() || stages.contains(stage));
  }
}
