package org.chokepoint.app.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.chokepoint.app.store.Sql;

/** Keeps who is signed in. Only hashes of session secrets are stored. */
public final class SessionStore {

  /** A session ends when it was not used for so long. */
  public static final Duration IDLE = Duration.ofHours(12);

  /** A session ends after so long in any case. */
  public static final Duration LONGEST = Duration.ofDays(7);

  private final Sql sql;
  private final Clock clock;
  private final Secrets secrets = new Secrets();

  /** Sessions in a database. */
  public SessionStore(AccountDatabase database, Clock clock) {
    this.sql = database.sql();
    this.clock = clock;
  }

  /**
   * A session.
   *
   * @param account who is signed in
   * @param csrf what a page must send along with every change
   */
  public record Session(Account account, String csrf) {}

  /** Opens a session and answers its secret, which is told once and never stored. */
  public String open(Account account) {
    String secret = secrets.next();
    Instant now = clock.instant();
    sql.update("delete from session where created_at < ?", now.minus(LONGEST));
    sql.update(
        "insert into session (hash, account_id, csrf, created_at, seen_at) values (?, ?, ?, ?, ?)",
        Secrets.hash(secret),
        account.id(),
        secrets.next(),
        now,
        now);
    return secret;
  }

  /** The session of a secret, if it is alive and its account is not disabled. */
  public Optional<Session> find(String secret) {
    Instant now = clock.instant();
    Optional<Session> session =
        sql.find(
            "select a.*, s.csrf from session s join account a on a.id = s.account_id"
                + " where s.hash = ? and s.seen_at > ? and s.created_at > ? and not a.disabled",
            row -> new Session(AccountStore.read(row), row.getString("csrf")),
            Secrets.hash(secret),
            now.minus(IDLE),
            now.minus(LONGEST));
    session.ifPresent(
        s ->
            sql.update(
                "update session set seen_at = ? where hash = ? and seen_at < ?",
                now,
                Secrets.hash(secret),
                now.minus(Duration.ofMinutes(1))));
    return session;
  }

  /** Ends a session. */
  public void close(String secret) {
    sql.update("delete from session where hash = ?", Secrets.hash(secret));
  }
}
