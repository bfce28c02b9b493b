package org.chokepoint.app.rest;

import java.util.Optional;
import org.chokepoint.app.rest.explore.PictureIndex;
import org.chokepoint.app.usecase.WriteBrief;
import org.chokepoint.knowledge.ReferenceKnowledge;

/** The reference data and the picture of it, made when first asked for and shared from then on. */
final class World {

  private Optional<ReferenceKnowledge> knowledge = Optional.empty();
  private Optional<PictureIndex> index = Optional.empty();

  synchronized ReferenceKnowledge knowledge() {
    if (knowledge.isEmpty()) {
      knowledge = Optional.of(ReferenceKnowledge.bundled());
    }
    return knowledge.get();
  }

  synchronized WriteBrief writer() {
    return new WriteBrief(() -> knowledge());
  }

  synchronized PictureIndex index() {
    if (index.isEmpty()) {
      index = Optional.of(PictureIndex.of(knowledge()));
    }
    return index.get();
  }
}
