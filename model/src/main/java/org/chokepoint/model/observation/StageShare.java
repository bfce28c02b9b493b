package org.chokepoint.model.observation;

import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.source.Sourced;

/**
 * A place's share of the world at one stage for one material or group of materials.
 *
 * @param stage stage of the chain
 * @param material element, product or group
 * @param group the group as the source words it
 * @param place country or pseudo-place
 * @param year calendar year
 * @param share share of the world
 * @param note remarks of the source, such as that it is a projection
 */
public record StageShare(
    Stage stage,
    MaterialId material,
    String group,
    PlaceCode place,
    int year,
    Sourced<Share> share,
    String note) {}
