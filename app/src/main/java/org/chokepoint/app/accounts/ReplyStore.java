package org.chokepoint.app.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.chokepoint.app.accounts.Reply.State;
import org.chokepoint.app.store.Sql;

/** Keeps the replies to briefs. */
public final class ReplyStore {

  private static final String SELECT =
      "select r.*, a.display_name from reply r join account a on a.id = r.account_id ";

  private final Sql sql;
  private final Clock clock;
  private final Secrets secrets = new Secrets();

  /** Replies in a database. */
  public ReplyStore(AccountDatabase database, Clock clock) {
    this.sql = database.sql();
    this.clock = clock;
  }

  /**
   * What someone wants to say.
   *
   * @param briefId the brief
   * @param figure the figure it is about, if any
   * @param parentId the reply it answers, if any
   * @param body the text
   */
  public record Draft(
      String briefId, Optional<String> figure, Optional<String> parentId, String body) {}

  /** Adds a reply. A reader's waits for moderation; an analyst's or admin's is shown at once. */
  public Reply add(Account author, Draft draft) {
    State state = author.role().covers(Role.ANALYST) ? State.SHOWN : State.WAITING;
    String id = secrets.nextId();
    sql.update(
        "insert into reply (id, brief_id, figure, parent_id, account_id, body, state, created_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        draft.briefId(),
        draft.figure().orElse(null),
        draft.parentId().orElse(null),
        author.id(),
        draft.body(),
        state.name(),
        clock.instant());
    return find(id).orElseThrow();
  }

  /** The reply with an id. */
  public Optional<Reply> find(String id) {
    return sql.find(SELECT + "where r.id = ?", ReplyStore::read, id);
  }

  /** The replies to a brief that a reader may see, oldest first. */
  public List<Reply> of(String briefId, Account reader) {
    boolean moderator = reader.role().covers(Role.ANALYST);
    return sql.list(
        SELECT
            + "where r.brief_id = ? and (r.state = 'SHOWN' or r.account_id = ? or ?)"
            + " order by r.created_at, r.id",
        ReplyStore::read,
        briefId,
        reader.id(),
        moderator);
  }

  /** The replies that wait for a moderator, oldest first, at most 200. */
  public List<Reply> waiting() {
    return sql.list(
        SELECT + "where r.state = 'WAITING' order by r.created_at, r.id limit 200",
        ReplyStore::read);
  }

  /**
   * Shows or hides a reply.
   *
   * @param version the version the moderator saw
   * @return false if the reply has changed since
   */
  public boolean decide(String id, int version, State state, Account moderator) {
    return sql.update(
            "update reply set state = ?, version = version + 1, moderated_by = ?, moderated_at = ?"
                + " where id = ? and version = ?",
            state.name(),
            moderator.displayName(),
            clock.instant(),
            id,
            version)
        == 1;
  }

  private static Reply read(ResultSet row) throws SQLException {
    return new Reply(
        row.getString("id"),
        row.getString("brief_id"),
        Optional.ofNullable(row.getString("figure")),
        Optional.ofNullable(row.getString("parent_id")),
        row.getString("display_name"),
        row.getString("account_id"),
        row.getString("body"),
        State.valueOf(row.getString("state")),
        row.getInt("version"),
        Sql.instant(row, "created_at"),
        Optional.ofNullable(row.getString("moderated_by")));
  }
}
