package org.chokepoint.metrics.trade;

import java.util.Optional;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;

/** Trade elasticities of the sectors of the world input-output table, as the picture holds them. */
final class TradeElasticities {
  /** Number of the chemical sector, which makes rare-earth compounds. */
  static final int CHEMICALS = 9;

  private TradeElasticities() {}

  /** The elasticity of a sector, counted from 1; positive. */
  static Optional<Sourced<Double>> find(SupplyPicture picture, int sector) {
    return picture.parameters().stream()
        .filter(p -> p.name().equals("trade elasticity"))
        .filter(p -> p.scope().equals("WIOD sector c" + sector))
        .findFirst()
        .map(p -> new Sourced<>(Double.valueOf(p.value()), p.provenance()));
  }
}
