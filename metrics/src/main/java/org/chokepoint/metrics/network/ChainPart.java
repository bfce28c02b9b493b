package org.chokepoint.metrics.network;

import java.util.Optional;
import org.chokepoint.metrics.supply.SupplierKind;

/**
 * What can be taken out of a chain.
 *
 * @param kind facility, country, owner, controller or lane
 * @param id facility id, place code, entity id, or the two place codes of a lane
 * @param stages stages at which it has a node, or between which the lane runs, as tokens
 * @param value chokepoint value in [0, 1]
 * @param articulation whether nothing arrives without it
 * @param routesLeft independent routes left without it
 */
public record ChainPart(
    Kind kind, String id, String stages, double value, boolean articulation, int routesLeft) {
  /** What a part is. */
  public enum Kind {
    /** One plant or mine. */
    FACILITY("facility"),
    /** All nodes in a country. */
    COUNTRY("country"),
    /** All facilities of the company behind the operator. */
    OWNER("owner"),
    /** All facilities of an ultimate controller. */
    CONTROLLER("ultimate controller"),
    /** Everything that goes from one country to another between two stages. */
    LANE("lane");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The word printed in tables. */
    public String label() {
      return label;
    }

    /** The kind of supplier that stands for the same; empty for facilities and lanes. */
    public Optional<SupplierKind> suppliers() {
      return switch (this) {
        case COUNTRY -> Optional.of(SupplierKind.COUNTRY);
        case OWNER -> Optional.of(SupplierKind.OWNER);
        case CONTROLLER -> Optional.of(SupplierKind.CONTROLLER);
        case FACILITY, LANE -> Optional.empty();
      };
    }
  }
}
