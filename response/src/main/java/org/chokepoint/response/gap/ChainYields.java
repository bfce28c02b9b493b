package org.chokepoint.response.gap;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.model.chain.Material;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.assumption.Assumption;
import org.chokepoint.response.option.Bound;

/**
 * What is lost from one link of the chain to the next.
 *
 * @param separation separated oxide from oxide in concentrate
 * @param metal metal from the metal in oxide
 * @param magnet finished magnet from alloy
 * @param metalPerOxide mass of metal in oxide by element
 */
public record ChainYields(
    Sourced<Interval> separation,
    Sourced<Interval> metal,
    Sourced<Interval> magnet,
    Map<MaterialId, Sourced<Double>> metalPerOxide) {

  private static final double USUAL_METAL_IN_OXIDE = 0.86;

  /** Copies the map, keeping its order. */
  public ChainYields {
    metalPerOxide = Collections.unmodifiableMap(new LinkedHashMap<>(metalPerOxide));
  }

  /** The yields of a picture: stoichiometry from its materials, the rest assumed. */
  public static ChainYields from(SupplyPicture picture) {
    Map<MaterialId, Sourced<Double>> ratios = new LinkedHashMap<>();
    for (Material material : picture.materials()) {
      material.metalPerOxide().ifPresent(r -> ratios.put(material.id(), r));
    }
    return assumed(ratios);
  }

  /** Yields with given stoichiometry. */
  public static ChainYields assumed(Map<MaterialId, Sourced<Double>> metalPerOxide) {
    return new ChainYields(
        Assumption.of(
            new Interval(0.70, 0.85, 0.92),
            "oxide won from concentrate by cracking and separation"),
        Assumption.of(
            new Interval(0.80, 0.92, 0.97),
            "metal won from oxide; a review gives 20 % loss as the upper end"),
        Assumption.of(
            new Interval(0.60, 0.75, 0.85),
            "magnet from alloy; 20 to 40 % becomes scrap, part of which returns"),
        metalPerOxide);
  }

  /** Metal won from one tonne of oxide of an element. */
  public double oxideToMetal(MaterialId element, Bound bound) {
    Sourced<Double> ratio = metalPerOxide.get(element);
    return bound.of(metal.value()) * (ratio == null ? USUAL_METAL_IN_OXIDE : ratio.value());
  }

  /** The provenance of the three yields. */
  public List<Provenance> provenance() {
    return List.of(separation.provenance(), metal.provenance(), magnet.provenance());
  }
}
