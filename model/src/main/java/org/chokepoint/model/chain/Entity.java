package org.chokepoint.model.chain;

import java.util.List;
import java.util.Optional;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Provenance;

/**
 * An actor that can own, direct, produce or restrict.
 *
 * @param id legible slug
 * @param kind what kind of actor
 * @param name English name
 * @param nameZh name in simplified Chinese, if there is one
 * @param place seat
 * @param aliases every other name it goes by, in any language, without the two names above
 * @param identifiers tickers and registry numbers such as {@code SSE:600111}
 * @param provenance where the row comes from
 */
public record Entity(
    EntityId id,
    EntityKind kind,
    String name,
    Optional<String> nameZh,
    PlaceCode place,
    List<String> aliases,
    List<String> identifiers,
    Provenance provenance) {

  /** Copies the lists. */
  public Entity {
    aliases = List.copyOf(aliases);
    identifiers = List.copyOf(identifiers);
  }
}
