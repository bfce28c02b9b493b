package org.chokepoint.model.chain;

import java.util.List;
import java.util.Optional;
import org.chokepoint.model.id.PlaceCode;

/**
 * A country or a pseudo-place of the data package.
 *
 * @param code place code
 * @param name English name
 * @param nameZh name in simplified Chinese, if known
 * @param region region group
 * @param euMember whether it is one of the EU27
 * @param aliases other names, including places within it that documents name
 * @param centroid approximate centre, where known
 */
public record Place(
    PlaceCode code,
    String name,
    Optional<String> nameZh,
    String region,
    boolean euMember,
    List<String> aliases,
    Optional<GeoPoint> centroid) {

  /** Copies the list. */
  public Place {
    aliases = List.copyOf(aliases);
  }
}
