package org.chokepoint.model.chain;

import java.util.List;
import java.util.Optional;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;

/**
 * Goods under a customs code.
 *
 * @param code code of the nomenclature, digits only
 * @param nomenclature {@code HS} or a national one such as {@code CN8}
 * @param description what the code covers, paraphrased
 * @param materials what the goods hold; empty if the code says nothing of it
 * @param stage stage that makes the goods; {@link Stage#USE} for final products
 * @param reoPerTonne tonnes of REO in one gross tonne, in (0, 2], where there is a factor
 * @param provenance where the row comes from
 */
public record Goods(
    String code,
    String nomenclature,
    String description,
    List<MaterialId> materials,
    Stage stage,
    Optional<Sourced<Double>> reoPerTonne,
    Provenance provenance) {

  /** Copies the list. */
  public Goods {
    materials = List.copyOf(materials);
  }
}
