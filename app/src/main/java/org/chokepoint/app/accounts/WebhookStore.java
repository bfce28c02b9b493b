package org.chokepoint.app.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chokepoint.app.store.Sql;

/** Keeps the addresses that are told of new signals. */
public final class WebhookStore {

  /** Most addresses of one account. */
  public static final int MOST = 20;

  private final Sql sql;
  private final Clock clock;
  private final Secrets secrets = new Secrets();

  /** Webhooks in a database. */
  public WebhookStore(AccountDatabase database, Clock clock) {
    this.sql = database.sql();
    this.clock = clock;
  }

  /**
   * An address that is told.
   *
   * @param id its id
   * @param accountId whose it is
   * @param address where to
   * @param secret what messages are signed with
   * @param createdAt when it was made
   * @param toldAt when it was last told
   * @param outcome how that went; empty if it was never told
   */
  public record Webhook(
      String id,
      String accountId,
      String address,
      String secret,
      Instant createdAt,
      Optional<Instant> toldAt,
      Optional<String> outcome) {}

  /** Adds an address; its secret is told once by whoever answers. */
  public Webhook add(Account account, String address) {
    Webhook hook =
        new Webhook(
            secrets.nextId(),
            account.id(),
            address,
            secrets.next(),
            clock.instant(),
            Optional.empty(),
            Optional.empty());
    sql.update(
        "insert into webhook (id, account_id, address, secret, created_at) values (?, ?, ?, ?, ?)",
        hook.id(),
        hook.accountId(),
        hook.address(),
        hook.secret(),
        hook.createdAt());
    return hook;
  }

  /** The addresses of an account, oldest first. */
  public List<Webhook> of(Account account) {
    return sql.list(
        "select * from webhook where account_id = ? order by created_at, id",
        WebhookStore::read,
        account.id());
  }

  /** The addresses of all accounts that are not barred. */
  public List<Webhook> all() {
    return sql.list(
        "select w.* from webhook w join account a on a.id = w.account_id where not a.disabled"
            + " order by w.created_at, w.id",
        WebhookStore::read);
  }

  /** Takes an address out; false if the account has none of that id. */
  public boolean remove(Account account, String id) {
    return sql.update("delete from webhook where id = ? and account_id = ?", id, account.id()) == 1;
  }

  /** Notes how telling went. */
  public void told(String id, String outcome) {
    sql.update(
        "update webhook set told_at = ?, outcome = ? where id = ?",
        clock.instant(),
        outcome.length() > 200 ? outcome.substring(0, 200) : outcome,
        id);
  }

  private static Webhook read(ResultSet row) throws SQLException {
    return new Webhook(
        row.getString("id"),
        row.getString("account_id"),
        row.getString("address"),
        row.getString("secret"),
        Sql.instant(row, "created_at"),
        Sql.optionalInstant(row, "told_at"),
        Optional.ofNullable(row.getString("outcome")));
  }
}
