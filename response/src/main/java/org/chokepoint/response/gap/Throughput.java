package org.chokepoint.response.gap;

import java.util.HashMap;
import java.util.Map;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.option.Bound;
import org.chokepoint.response.option.MagnetElements;
import org.chokepoint.response.option.MagnetRecipe;

/**
 * What a chain delivers at each link: at most its own capacity, and at most what the link before
 * feeds it. Sintered magnets take their elements in fixed proportion before bonded ones.
 */
final class Throughput {

  private final Capacities capacities;
  private final MagnetRecipe recipe;
  private final ChainYields yields;
  private final Bound bound;
  private final Map<MaterialId, Double> metalLeft = new HashMap<>();
  private final double sintered;
  private final double bonded;
  private final double samariumCobalt;

  Throughput(Capacities capacities, MagnetRecipe recipe, ChainYields yields, Bound bound) {
    this.capacities = capacities;
    this.recipe = recipe;
    this.yields = yields;
    this.bound = bound;
    this.sintered = make(MagnetElements.NDFEB);
    this.bonded = make(MagnetElements.BONDED);
    this.samariumCobalt = make(MagnetElements.SMCO);
  }

  private double make(MaterialId magnet) {
    double made = Math.min(capacities.tonnes(Link.MAGNET, magnet), feedLimit(magnet));
    double alloy = made / bound.of(yields.magnet().value());
    recipe.of(magnet).forEach((e, part) -> metalLeft.merge(e, -alloy * part.value(), Double::sum));
    return made;
  }

  private double feedLimit(MaterialId magnet) {
    double limit = Double.POSITIVE_INFINITY;
    for (Map.Entry<MaterialId, Sourced<Double>> part : recipe.of(magnet).entrySet()) {
      limit = Math.min(limit, fedBy(part.getKey(), part.getValue()));
    }
    return Double.isInfinite(limit) ? 0 : limit;
  }

  private double fedBy(MaterialId element, Sourced<Double> part) {
    double left = Math.max(0, metalLeft.computeIfAbsent(element, this::metal));
    return left * bound.of(yields.magnet().value()) / part.value();
  }

  private double metal(MaterialId element) {
    return Math.min(capacities.tonnes(Link.METAL, element), metalFeed(element));
  }

  private double metalFeed(MaterialId element) {
    return separated(element) * yields.oxideToMetal(element, bound);
  }

  private double separated(MaterialId element) {
    double own = Math.min(capacities.tonnes(Link.SEPARATED, element), separationFeed(element));
    return own + capacities.recycledOxide(element);
  }

  private double separationFeed(MaterialId element) {
    return capacities.tonnes(Link.MINED, element) * bound.of(yields.separation().value());
  }

  /** Tonnes a year of one material at a link, on the link's basis. */
  double at(Link link, MaterialId material) {
    return switch (link) {
      case MINED -> capacities.tonnes(Link.MINED, material);
      case SEPARATED -> separated(material);
      case METAL -> metal(material);
      case MAGNET -> magnet(material);
    };
  }

  private double magnet(MaterialId material) {
    if (MagnetElements.isMagnet(material)) {
      return made(material) + capacities.recycledMagnet(material);
    }
    double contained = 0;
    for (MaterialId magnet : recipe.byMagnet().keySet()) {
      Sourced<Double> part = recipe.of(magnet).get(material);
      contained += part == null ? 0 : part.value() * magnet(magnet);
    }
    return contained;
  }

  /** Separated oxide that magnets do not take. */
  double oxideLeft(MaterialId element) {
    double metal = metal(element);
    double taken = metal - metalLeft.getOrDefault(element, metal);
    return Math.max(0, separated(element) - taken / yields.oxideToMetal(element, bound));
  }

  private double made(MaterialId magnet) {
    if (magnet.equals(MagnetElements.NDFEB)) {
      return sintered;
    }
    return magnet.equals(MagnetElements.BONDED) ? bonded : samariumCobalt;
  }

  /** The link and material that limit what arrives at a link. */
  Bottleneck binding(Link link, MaterialId material) {
    return switch (link) {
      case MINED ->
          new Bottleneck(Link.MINED.stage(), material, capacities.tonnes(Link.MINED, material));
      case SEPARATED -> own(link, material, separationFeed(material), Link.MINED);
      case METAL -> own(link, material, metalFeed(material), Link.SEPARATED);
      case MAGNET -> magnetBinding(material);
    };
  }

  private Bottleneck own(Link link, MaterialId material, double feed, Link before) {
    double capacity = capacities.tonnes(link, material);
    return capacity <= feed
        ? new Bottleneck(link.stage(), material, capacity)
        : binding(before, material);
  }

  private Bottleneck magnetBinding(MaterialId material) {
    MaterialId magnet = MagnetElements.isMagnet(material) ? material : MagnetElements.NDFEB;
    double capacity = capacities.tonnes(Link.MAGNET, magnet);
    MaterialId scarcest = magnet;
    double least = capacity;
    for (Map.Entry<MaterialId, Sourced<Double>> part : recipe.of(magnet).entrySet()) {
      double fed =
          metal(part.getKey()) * bound.of(yields.magnet().value()) / part.getValue().value();
      if (fed < least) {
        least = fed;
        scarcest = part.getKey();
      }
    }
    return scarcest.equals(magnet)
        ? new Bottleneck(Link.MAGNET.stage(), magnet, capacity)
        : binding(Link.METAL, scarcest);
  }
}
