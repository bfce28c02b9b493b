package org.chokepoint.app.usecase.all;

import java.util.Optional;
import org.chokepoint.app.store.StoreAddress;
import org.chokepoint.app.usecase.WriteBrief;
import org.chokepoint.app.usecase.explore.ExplorePicture;
import org.chokepoint.app.usecase.explore.PictureIndex;
import org.chokepoint.app.usecase.lab.ScenarioLab;
import org.chokepoint.app.usecase.respond.Responses;
import org.chokepoint.app.usecase.signals.SignalDesk;
import org.chokepoint.app.watch.WatchStore;
import org.chokepoint.knowledge.ReferenceKnowledge;

/** The use cases over one copy of the reference data, which is read when first needed. */
public final class UseCases {

  private final Optional<StoreAddress> store;
  private Optional<ReferenceKnowledge> knowledge = Optional.empty();
  private Optional<PictureIndex> index = Optional.empty();
  private final ExplorePicture explore = new ExplorePicture(this::index);
  private final ScenarioLab lab =
      new ScenarioLab(this::index, month -> knowledge().pictureAsOf(month));
  private final Responses responses = new Responses(this::knowledge);
  private final WriteBrief writer = new WriteBrief(this::knowledge);

  /**
   * The use cases.
   *
   * @param store store of loaded data, or empty for the packed data alone; what is loaded into it
   *     later does not show
   */
  public UseCases(Optional<StoreAddress> store) {
    this.store = store;
  }

  private synchronized ReferenceKnowledge knowledge() {
    if (knowledge.isEmpty()) {
      knowledge = Optional.of(StoreAddress.knowledge(store));
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

  /** Keeps and lists the signals of what a watch's store holds. */
  public SignalDesk signals(WatchStore watch) {
    return new SignalDesk(watch, this::knowledge);
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
