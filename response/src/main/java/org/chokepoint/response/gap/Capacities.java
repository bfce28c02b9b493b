package org.chokepoint.response.gap;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.quantity.Basis;
import org.chokepoint.response.option.Bound;
import org.chokepoint.response.option.Option;
import org.chokepoint.response.option.Output;

/** Tonnes a year that could be put through each link, by material. Confined to one computation. */
final class Capacities {

  private final Map<Link, Map<MaterialId, Double>> byLink = new EnumMap<>(Link.class);
  private final Map<MaterialId, Double> recycledOxide = new TreeMap<>();
  private final Map<MaterialId, Double> recycledMagnet = new TreeMap<>();
  private final Bound bound;

  Capacities(Bound bound) {
    this.bound = bound;
    for (Link link : Link.values()) {
      byLink.put(link, new TreeMap<>());
    }
  }

  private Capacities(Capacities from) {
    this(from.bound);
    from.byLink.forEach((link, tonnes) -> at(link).putAll(tonnes));
    recycledOxide.putAll(from.recycledOxide);
    recycledMagnet.putAll(from.recycledMagnet);
  }

  /** These capacities and a fraction of an option's nameplate; the fraction may be negative. */
  Capacities with(Option option, double fraction) {
    Capacities copy = new Capacities(this);
    copy.add(option, fraction);
    return copy;
  }

  void add(Option option, double fraction) {
    for (Output output : option.outputs()) {
      double tonnes = fraction * bound.of(output.tonnesPerYear().value());
      for (Stage stage : option.stages()) {
        addAt(stage, output, tonnes);
      }
    }
  }

  private void addAt(Stage stage, Output output, double tonnes) {
    if (stage == Stage.RECYCLING) {
      boolean magnet = output.basis() == Basis.GROSS;
      (magnet ? recycledMagnet : recycledOxide).merge(output.material(), tonnes, Double::sum);
    } else {
      Link.addedBy(stage).ifPresent(l -> at(l).merge(output.material(), tonnes, Double::sum));
    }
  }

  private Map<MaterialId, Double> at(Link link) {
    Map<MaterialId, Double> tonnes = byLink.get(link);
    if (tonnes == null) {
      throw new IllegalStateException("no capacities at " + link);
    }
    return tonnes;
  }

  double tonnes(Link link, MaterialId material) {
    return Math.max(0, at(link).getOrDefault(material, 0.0));
  }

  double recycledOxide(MaterialId element) {
    return Math.max(0, recycledOxide.getOrDefault(element, 0.0));
  }

  double recycledMagnet(MaterialId magnet) {
    return Math.max(0, recycledMagnet.getOrDefault(magnet, 0.0));
  }
}
