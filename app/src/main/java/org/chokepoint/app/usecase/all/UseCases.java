package org.chokepoint.app.usecase.all;

import java.util.Optional;
import org.chokepoint.app.usecase.WriteBrief;
import org.chokepoint.app.usecase.explore.ExplorePicture;
import org.chokepoint.app.usecase.explore.PictureIndex;
import org.chokepoint.app.usecase.lab.ScenarioLab;
import org.chokepoint.app.usecase.respond.Responses;
import org.chokepoint.knowledge.ReferenceKnowledge;

/** The use cases over one copy of the reference data, which is read when first needed. */
public final class UseCases {

  private Optional<ReferenceKnowledge> knowledge = Optional.empty();
  private Optional<PictureIndex> index = Optional.empty();
  private final ExplorePicture explore = new ExplorePicture(this::index);
  private final ScenarioLab lab =
      new ScenarioLab(this::index, month -> knowledge().pictureAsOf(month));
  private final Responses responses = new Responses(this::knowledge);
  private final WriteBrief writer = new WriteBrief(this::knowledge);

  private synchronized ReferenceKnowledge knowledge() {
    if (knowledge.isEmpty()) {
      knowledge = Optional.of(ReferenceKnowledge.bundled());
    }
    return knowledge.get();
  }

  private synchronized PictureIndex index() {
    if (index.isEmpty()) {
      index = Optional.of(PictureIndex.of(knowledge()));
    }
    return index.get();
  }

  /** Looks at the supply picture. */
  public ExplorePicture explore() {
    return explore;
  }

  /** Tries levers. */
  public ScenarioLab lab() {
    return lab;
  }

  /** Plans and measures exposures. */
  public Responses responses() {
    return responses;
  }

  /** Writes briefs. */
  public WriteBrief writer() {
    return writer;
  }
}
