package org.chokepoint.app.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chokepoint.app.store.Sql;
import org.jspecify.annotations.Nullable;

/** Keeps accounts and answers whether someone may sign in. */
public final class AccountStore {

  private static final int FREE_FAILURES = 5;
  private static final int LONGEST_LOCK_MINUTES = 60;

  private final Sql sql;
  private final Clock clock;
  private final Passwords passwords = new Passwords();
  private final Secrets secrets = new Secrets();

  /** Accounts in a database. */
  public AccountStore(AccountDatabase database, Clock clock) {
    this.sql = database.sql();
    this.clock = clock;
  }

  /**
   * Makes an account.
   *
   * @param password the password; null for an account that cannot sign in, such as the local user
   * @throws AlreadyThereException if the name is taken
   */
  public Account create(String name, String displayName, Role role, @Nullable String password) {
    Account account =
        new Account(secrets.nextId(), name, displayName, role, false, clock.instant());
    sql.update(
        "insert into account (id, name, display_name, role, password_hash, created_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        account.id(),
        name,
        displayName,
        role.name(),
        password == null ? null : passwords.hash(password),
        account.createdAt());
    return account;
  }

  /**
   * The account of someone whom a provider of sign-on knows, made at the first time as a reader's.
   *
   * @param subject provider and what it calls the person, the same for ever
   * @param wanted name wished for; another one is taken if an account has it
   * @return empty if the account is barred
   */
  public Optional<Account> ofSubject(String subject, String wanted, String displayName) {
    Optional<Account> known = findBySubject(subject);
    if (known.isEmpty()) {
      create(freeName(wanted), displayName, subject);
      known = findBySubject(subject);
    }
    return known.filter(a -> !a.disabled());
  }

  private Optional<Account> findBySubject(String subject) {
    return sql.find("select * from account where subject = ?", AccountStore::read, subject);
  }

  private void create(String name, String displayName, String subject) {
    sql.update(
        "insert into account (id, name, display_name, role, subject, created_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        secrets.nextId(),
        name,
        displayName,
        Role.READER.name(),
        subject,
        clock.instant());
  }

  private String freeName(String wanted) {
    String name = wanted;
    for (int i = 2; findByName(name).isPresent(); i++) {
      name = wanted + "-" + i;
    }
    return name;
  }

  /** All accounts by name. */
  public List<Account> all() {
    return sql.list("select * from account order by name", AccountStore::read);
  }

  /** The account with a name. */
  public Optional<Account> findByName(String name) {
    return sql.find("select * from account where name = ?", AccountStore::read, name);
  }

  /** The account with an id. */
  public Optional<Account> find(String id) {
    return sql.find("select * from account where id = ?", AccountStore::read, id);
  }

  /** Changes role and standing of an account; its sessions end if it is disabled. */
  public boolean change(String id, Role role, boolean disabled) {
    if (disabled) {
      sql.update("delete from session where account_id = ?", id);
    }
    return sql.update(
            "update account set role = ?, disabled = ? where id = ?", role.name(), disabled, id)
        == 1;
  }

  /** Sets a password and ends the account's sessions. */
  public void changePassword(String id, String password) {
    sql.update("delete from session where account_id = ?", id);
    sql.update(
        "update account set password_hash = ?, failures = 0, locked_until = null where id = ?",
        passwords.hash(password),
        id);
  }

  /**
   * The account, if name and password fit and it is neither disabled nor locked. After five wrong
   * passwords in a row it is locked for a minute, then two, four and so on up to an hour.
   */
  public Optional<Account> signIn(String name, String password) {
    Optional<Credential> credential =
        sql.find("select * from account where name = ?", AccountStore::credential, name);
    boolean fits = passwords.fits(password, credential.flatMap(Credential::hash));
    if (credential.isEmpty()) {
      return Optional.empty();
    }
    Credential c = credential.get();
    if (c.lockedUntil().filter(until -> until.isAfter(clock.instant())).isPresent()) {
      return Optional.empty();
    }
    if (!fits || c.account().disabled()) {
      recordFailure(c);
      return Optional.empty();
    }
    sql.update(
        "update account set failures = 0, locked_until = null where id = ?", c.account().id());
    return Optional.of(c.account());
  }

  private void recordFailure(Credential c) {
    int failures = c.failures() + 1;
    Instant until = null;
    if (failures >= FREE_FAILURES) {
      int doublings = Math.min(failures - FREE_FAILURES, 6);
      long minutes = Math.min(1L << doublings, LONGEST_LOCK_MINUTES);
      until = clock.instant().plus(Duration.ofMinutes(minutes));
    }
    sql.update(
        "update account set failures = ?, locked_until = ? where id = ?",
        failures,
        until,
        c.account().id());
  }

  private record Credential(
      Account account, Optional<String> hash, int failures, Optional<Instant> lockedUntil) {}

  private static Credential credential(ResultSet row) throws SQLException {
    return new Credential(
        read(row),
        Optional.ofNullable(row.getString("password_hash")),
        row.getInt("failures"),
        Sql.optionalInstant(row, "locked_until"));
  }

  static Account read(ResultSet row) throws SQLException {
    return new Account(
        row.getString("id"),
        row.getString("name"),
        row.getString("display_name"),
        Role.valueOf(row.getString("role")),
        row.getBoolean("disabled"),
        Sql.instant(row, "created_at"));
  }
}
