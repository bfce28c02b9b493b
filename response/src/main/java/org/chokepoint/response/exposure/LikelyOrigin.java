package org.chokepoint.response.exposure;

import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.source.Sourced;

/**
 * Where a material most likely passed a stage of its chain, and who can direct it there.
 *
 * @param grade grade the origin belongs to
 * @param stage stage
 * @param place place with a large share of the world there
 * @param share that share
 * @param controller name of the state that has jurisdiction there
 */
public record LikelyOrigin(
    String grade, Stage stage, PlaceCode place, Sourced<Share> share, String controller) {}
