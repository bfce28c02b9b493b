package org.chokepoint.app.watch;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.chokepoint.app.store.EmbeddedDatabase;

/**
 * The store of one user or team. Several threads of one process may use it; a second process is
 * refused while it is open.
 */
public final class WatchStore implements AutoCloseable {

  private final EmbeddedDatabase database;
  private final SourceList sources;
  private final Journal journal;
  private final Readings readings;
  private final SignalPages pages;

  private WatchStore(EmbeddedDatabase database, KeptBytes bytes, Clock clock) {
    this.database = database;
    this.sources = new SourceList(database.sql(), clock);
    this.journal = new Journal(database.sql(), bytes, clock);
    this.readings = new Readings(database.sql(), bytes);
    this.pages = new SignalPages(database.sql());
  }

  /**
   * Opens the store in a folder, and makes it at the first time.
   *
   * @throws org.chokepoint.app.store.StoreException if the folder cannot be written or another
   *     process holds the store
   */
  public static WatchStore in(Path folder, Clock clock) {
    return new WatchStore(
        EmbeddedDatabase.in(folder, "watch", WatchStore.class),
        new KeptBytes(folder.resolve("documents")),
        clock);
  }

  /** The watched sources. */
  public SourceList sources() {
    return sources;
  }

  /** What became of every item. */
  public Journal journal() {
    return journal;
  }

  /** What was read. */
  public Readings readings() {
    return readings;
  }

  /** The same signals a page at a time, newest first. */
  public SignalPages pages() {
    return pages;
  }

  /** All sources, for the common case. */
  public List<WatchedSource> watched() {
    return sources.all();
  }

  @Override
  public void close() {
    database.close();
  }
}
