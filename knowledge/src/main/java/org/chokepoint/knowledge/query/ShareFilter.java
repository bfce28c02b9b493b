package org.chokepoint.knowledge.query;

import java.util.Optional;
import java.util.OptionalInt;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.StageShare;

/**
 * Which shares of the world to list; an empty part does not limit.
 *
 * @param stage stage of the chain
 * @param material element, product or group
 * @param place country
 * @param year calendar year
 */
public record ShareFilter(
    Optional<Stage> stage,
    Optional<MaterialId> material,
    Optional<PlaceCode> place,
    OptionalInt year) {

  /** Every share. */
  public static final ShareFilter ALL =
      new ShareFilter(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());

  boolean admits(StageShare share) {
    return stage.map(s -> s == share.stage()).orElse(true)
        && material.map(m -> m.equals(share.material())).orElse(true)
        && place.map(p -> p.equals(share.place())).orElse(true)
        && (year.isEmpty() || year.getAsInt() == share.year());
  }
}
