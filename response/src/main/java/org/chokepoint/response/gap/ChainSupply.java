package org.chokepoint.response.gap;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.response.option.Bound;
import org.chokepoint.response.option.MagnetElements;
import org.chokepoint.response.option.MagnetRecipe;
import org.chokepoint.response.option.Option;

/** What a chain of options delivers to users: magnets, and oxide that magnets do not take. */
public final class ChainSupply {

  private final Throughput throughput;

  /**
   * The supply of options, each at a fraction of its nameplate, at central values.
   *
   * @param options options of the chain
   * @param fraction fraction of nameplate that each delivers
   * @param recipe what magnets hold
   * @param yields what is lost along the chain
   */
  public ChainSupply(
      List<Option> options,
      ToDoubleFunction<Option> fraction,
      MagnetRecipe recipe,
      ChainYields yields) {
    Capacities capacities = new Capacities(Bound.CENTRAL);
    for (Option option : options) {
      capacities.add(option, fraction.applyAsDouble(option));
    }
    this.throughput = new Throughput(capacities, recipe, yields, Bound.CENTRAL);
  }

  /** Tonnes a year of a magnet, or of an element's oxide left beside magnets. */
  public double tonnes(MaterialId material) {
    return MagnetElements.isMagnet(material)
        ? throughput.at(Link.MAGNET, material)
        : throughput.oxideLeft(material);
  }

  /**
   * Tonnes a year at one step of the chain: what it can put through and is fed.
   *
   * @param stage mining, separation, metal-making or magnet-making; other stages count at the step
   *     that holds them
   */
  public double tonnesAt(Stage stage, MaterialId material) {
    return throughput.at(Link.of(stage, MagnetElements.isMagnet(material)), material);
  }

  /** The step that limits a material, and how much it lets through. */
  public Bottleneck binding(MaterialId material) {
    boolean magnet = MagnetElements.isMagnet(material);
    return throughput.binding(magnet ? Link.MAGNET : Link.SEPARATED, material);
  }

  /** The step that limits a material at a step of the chain. */
  public Bottleneck bindingAt(Stage stage, MaterialId material) {
    return throughput.binding(Link.of(stage, MagnetElements.isMagnet(material)), material);
  }
}
