package org.chokepoint.app.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.chokepoint.app.store.Sql;
import org.chokepoint.evidence.source.Validators;
import org.chokepoint.model.id.Digest;

/** The places that are watched. */
public final class SourceList {

  private static final int ID_LENGTH = 8;
  private static final String COLUMNS =
      "select s.*, (select count(*) from item i where i.source_id = s.id and i.document_id is not"
          + " null) as documents, (select count(*) from item i where i.source_id = s.id and"
          + " i.reason is not null) as failures from source s";

  private final Sql sql;
  private final Clock clock;

  SourceList(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Adds a source.
   *
   * @param address file, folder, or web address
   * @return the source; the one that is there if the address is watched already
   */
  public WatchedSource add(String address) {
    String id = Digest.ofFields(address).substring(0, ID_LENGTH);
    if (find(id).isEmpty()) {
      sql.update(
          "insert into source (id, address, added_at) values (?, ?, ?)",
          id,
          address,
          clock.instant());
    }
    return find(id).orElseThrow();
  }

  /** All sources, in the order in which they were added. */
  public List<WatchedSource> all() {
    return sql.list(COLUMNS + " order by s.added_at, s.id", SourceList::read);
  }

  /** The source with an id or address. */
  public Optional<WatchedSource> find(String idOrAddress) {
    return sql.find(
        COLUMNS + " where s.id = ? or s.address = ?", SourceList::read, idOrAddress, idOrAddress);
  }

  /**
   * Stops watching a source and forgets which of its items were read. Documents and signals that
   * came from it stay.
   *
   * @return whether there was such a source
   */
  public boolean remove(String idOrAddress) {
    return sql.update("delete from source where id = ? or address = ?", idOrAddress, idOrAddress)
        > 0;
  }

  /** Notes that a run went through a source to its end. */
  public void visited(String id) {
    sql.update("update source set visited_at = ? where id = ?", clock.instant(), id);
  }

  /** What a web address called its version when a run last went through it to its end. */
  public Validators version(String id) {
    return sql.find(
            "select etag, last_modified from source where id = ?",
            row ->
                new Validators(
                    Optional.ofNullable(row.getString("etag")),
                    Optional.ofNullable(row.getString("last_modified"))),
            id)
        .orElse(Validators.NONE);
  }

  /** Keeps what a web address calls its version. */
  public void keepVersion(String id, Validators version) {
    sql.update(
        "update source set etag = ?, last_modified = ? where id = ?",
        version.etag().orElse(null),
        version.lastModified().orElse(null),
        id);
  }

  private static WatchedSource read(ResultSet row) throws SQLException {
    return new WatchedSource(
        row.getString("id"),
        row.getString("address"),
        Sql.instant(row, "added_at"),
        Sql.optionalInstant(row, "visited_at"),
        row.getInt("documents"),
        row.getInt("failures"));
  }
}
