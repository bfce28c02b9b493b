package org.chokepoint.app.usecase.explore;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.model.chain.Facility;

/**
 * All that is known of a facility.
 *
 * @param facility the facility
 * @param holders who stands over it
 * @param whoCanCut everyone who can order it to cut, firmest first, with the chain of proof
 */
public record FacilityDossier(
    FacilityView facility, ControlTree holders, List<EntityDossier.Director> whoCanCut) {

  private static final int UP = 6;

  static FacilityDossier of(Facility f, PictureIndex index) {
    return new FacilityDossier(
        FacilityView.of(f, index),
        ControlTree.holdersOf(f.entity(), index, UP),
        index.graph().whoCanOrderCut(f).stream()
            .map(
                c -> {
                  List<String> chain = new ArrayList<>(List.of(index.nameOf(c.actor()).name()));
                  c.path().forEach(l -> chain.add(index.nameOf(l.held()).name()));
                  return new EntityDossier.Director(
                      index.nameOf(c.actor()), c.strength().verb(), chain, c.quality().label());
                })
            .toList());
  }
}
