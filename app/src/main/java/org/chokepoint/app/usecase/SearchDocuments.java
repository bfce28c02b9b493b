package org.chokepoint.app.usecase;

import java.nio.file.Path;
import java.util.List;
import org.chokepoint.app.search.FullTextIndex;
import org.chokepoint.app.search.Hit;
import org.chokepoint.app.search.SearchRequest;
import org.chokepoint.app.watch.WatchStore;

/** Full text search over everything that was read. */
public final class SearchDocuments {

  private final FullTextIndex index;

  /**
   * The search over a store.
   *
   * @param folder folder of the store
   */
  public SearchDocuments(Path folder, WatchStore store) {
    this.index = new FullTextIndex(folder.resolve("index"), store.readings());
  }

  /** What matches best, best first. */
  public List<Hit> search(SearchRequest request) {
    return index.search(request);
  }
}
