package org.chokepoint.app.watch;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.chokepoint.app.store.EmbeddedDatabase;
import org.chokepoint.app.store.PostgresDatabase;
import org.chokepoint.app.store.Sql;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/**
 * The store of one user or team. Several threads of one process may use it; a second process is
 * refused while it is open.
 */
public final class WatchStore implements AutoCloseable {

  private final Runnable closing;
  private final SourceList sources;
  private final Journal journal;
  private final Readings readings;
  private final SignalPages pages;

  private WatchStore(Sql sql, Runnable closing, Path folder, Clock clock) {
    KeptBytes bytes = new KeptBytes(folder.resolve("documents"));
    this.closing = closing;
    this.sources = new SourceList(sql, clock);
    this.journal = new Journal(sql, bytes, clock);
    this.readings = new Readings(sql, bytes);
    this.pages = new SignalPages(sql);
  }

  /**
   * Opens the store in a folder, and makes it at the first time.
   *
   * @throws org.chokepoint.app.store.StoreException if the folder cannot be written or another
   *     process holds the store
   * @throws FailureException if an earlier version made it
   */
  public static WatchStore in(Path folder, Clock clock) {
    EmbeddedDatabase database = EmbeddedDatabase.in(folder, "watch", WatchStore.class);
    if (isOfAnEarlierVersion(database.sql())) {
      database.close();
      throw new FailureException(
          FailureReason.UNSUPPORTED_FORMAT,
          folder.toString(),
          "was made by an earlier version. Move it away and let the sources be read again.");
    }
    return new WatchStore(database.sql(), database::close, folder, clock);
  }

  private static boolean isOfAnEarlierVersion(Sql sql) {
    return sql.list(
            "select 1 from information_schema.columns where table_name = 'signal' and column_name ="
                + " 'recency'",
            row -> 1)
        .isEmpty();
  }

  /**
   * Opens a store in PostgreSQL, and makes its tables at the first time.
   *
   * @param address {@code jdbc:postgresql://HOST/NAME?user=…&password=…}
   * @param folder where the original bytes of documents are kept
   * @throws org.chokepoint.app.store.StoreException if it cannot be reached or refuses
   */
  public static WatchStore at(String address, Path folder, Clock clock) {
    PostgresDatabase database = PostgresDatabase.at(address, WatchStore.class);
    return new WatchStore(database.sql(), database::close, folder, clock);
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
    closing.run();
  }
}
