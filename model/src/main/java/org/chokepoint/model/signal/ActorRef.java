package org.chokepoint.model.signal;

import java.util.Optional;
import org.chokepoint.model.id.EntityId;

/**
 * An actor as a document names it.
 *
 * @param entity the entity the name resolves to, if it does
 * @param name English name of the entity, or the name as it stands
 */
public record ActorRef(Optional<EntityId> entity, String name) {}
