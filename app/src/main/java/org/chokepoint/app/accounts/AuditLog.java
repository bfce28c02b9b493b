package org.chokepoint.app.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.chokepoint.app.store.AlreadyThereException;
import org.chokepoint.app.store.Sql;

/** Who changed or tried what, when and from where. Entries are never changed. */
public final class AuditLog {

  private static final int SUBJECT_LENGTH = 200;
  private static final int MOST_TRIES = 1000;

  private final Sql sql;
  private final Clock clock;

  /** The log in a database. */
  public AuditLog(AccountDatabase database, Clock clock) {
    this.sql = database.sql();
    this.clock = clock;
  }

  /**
   * One entry.
   *
   * @param seq running number
   * @param at when
   * @param actor name of the account, or {@code -} if nobody was signed in
   * @param action what was tried, such as {@code sign-in}
   * @param subject what it was tried on
   * @param outcome {@code done} or {@code refused}
   * @param remote address it came from
   */
  public record Entry(
      long seq,
      Instant at,
      String actor,
      String action,
      String subject,
      String outcome,
      String remote) {}

  /**
   * Something that was tried.
   *
   * @param actor name of the account, or {@code -}
   * @param action what was tried
   * @param subject what it was tried on
   * @param done whether it was done
   */
  public record Act(String actor, String action, String subject, boolean done) {}

  /** Records an act from an address. */
  public void record(Act act, String remote) {
    for (int tries = 1; !recorded(act, remote); tries++) {
      if (tries == MOST_TRIES) {
        throw new IllegalStateException(
            "no running number was free in " + tries + " tries. Maybe many servers share the log.");
      }
    }
  }

  // A sequence of the database jumps, or repeats, when the process is killed; what counts what is
  // stored does neither. If another writer took the number meanwhile, the next one is tried.
  private boolean recorded(Act act, String remote) {
    try {
      sql.inTransaction(t -> insert(t, act, remote));
      return true;
    } catch (AlreadyThereException e) {
      return false;
    }
  }

  private void insert(Sql t, Act act, String remote) {
    t.update(
        "insert into audit (seq, at, actor, action, subject, outcome, remote)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        t.find("select coalesce(max(seq), 0) + 1 from audit", row -> row.getLong(1)).orElse(1L),
        clock.instant(),
        cut(act.actor(), 40),
        cut(act.action(), 40),
        cut(act.subject(), SUBJECT_LENGTH),
        act.done() ? "done" : "refused",
        cut(remote, 60));
  }

  /** The entries before a running number, newest first. */
  public List<Entry> before(long seq, int limit) {
    return sql.list(
        "select * from audit where seq < ? order by seq desc limit ?",
        row ->
            new Entry(
                row.getLong("seq"),
                Sql.instant(row, "at"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("outcome"),
                row.getString("remote")),
        seq,
        limit);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
