package org.chokepoint.app.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chokepoint.app.store.Sql;

/** Keeps the tokens with which programs speak for an account. Only hashes are stored. */
public final class TokenStore {

  /** What every token starts with, so that a leaked one is recognised by scanners. */
  public static final String PREFIX = "ckp_";

  private final Sql sql;
  private final Clock clock;
  private final Secrets secrets = new Secrets();

  /** Tokens in a database. */
  public TokenStore(AccountDatabase database, Clock clock) {
    this.sql = database.sql();
    this.clock = clock;
  }

  /**
   * A token without its secret.
   *
   * @param id id of the token
   * @param label what it is for
   * @param role what it may do, never more than its account
   * @param createdAt when it was made
   * @param expiresAt when it ends
   * @param usedAt when it was last used
   */
  public record Token(
      String id,
      String label,
      Role role,
      Instant createdAt,
      Instant expiresAt,
      Optional<Instant> usedAt) {}

  /**
   * A token that was just made.
   *
   * @param secret what the program sends, told once
   * @param token the rest of it
   */
  public record NewToken(String secret, Token token) {}

  /** Makes a token. Its role is that of the account if a higher one is asked for. */
  public NewToken create(Account account, String label, Role role, Duration life) {
    String secret = PREFIX + secrets.next();
    Role granted = account.role().covers(role) ? role : account.role();
    Instant now = clock.instant();
    Token token =
        new Token(secrets.nextId(), label, granted, now, now.plus(life), Optional.empty());
    sql.update(
        "insert into api_token (id, hash, account_id, label, role, created_at, expires_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        token.id(),
        Secrets.hash(secret),
        account.id(),
        label,
        granted.name(),
        now,
        token.expiresAt());
    return new NewToken(secret, token);
  }

  /** The account a token speaks for, with the smaller of the two roles, if the token is alive. */
  public Optional<Account> find(String secret) {
    String hash = Secrets.hash(secret);
    Instant now = clock.instant();
    Optional<Account> account =
        sql.find(
            "select a.*, t.role as token_role from api_token t join account a on a.id ="
                + " t.account_id where t.hash = ? and t.expires_at > ? and not a.disabled",
            TokenStore::readBearer,
            hash,
            now);
    account.ifPresent(
        a -> sql.update("update api_token set used_at = ? where hash = ?", now, hash));
    return account;
  }

  /** The tokens of an account, newest first. */
  public List<Token> of(Account account) {
    return sql.list(
        "select * from api_token where account_id = ? order by created_at desc, id",
        TokenStore::read,
        account.id());
  }

  /** Ends a token of an account; false if it has none of that id. */
  public boolean revoke(Account account, String id) {
    return sql.update("delete from api_token where id = ? and account_id = ?", id, account.id())
        == 1;
  }

  private static Account readBearer(ResultSet row) throws SQLException {
    Account account = AccountStore.read(row);
    Role ofToken = Role.valueOf(row.getString("token_role"));
    Role role = account.role().covers(ofToken) ? ofToken : account.role();
    return new Account(
        account.id(), account.name(), account.displayName(), role, false, account.createdAt());
  }

  private static Token read(ResultSet row) throws SQLException {
    return new Token(
        row.getString("id"),
        row.getString("label"),
        Role.valueOf(row.getString("role")),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "expires_at"),
        Sql.optionalInstant(row, "used_at"));
  }
}
