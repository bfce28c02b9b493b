package org.chokepoint.app.accounts;

import java.nio.file.Path;
import org.chokepoint.app.store.EmbeddedDatabase;
import org.chokepoint.app.store.PostgresDatabase;
import org.chokepoint.app.store.Sql;

/** The store of accounts: embedded in this process, or PostgreSQL. */
public final class AccountDatabase implements AutoCloseable {

  private final Sql sql;
  private final Runnable closing;

  private AccountDatabase(Sql sql, Runnable closing) {
    this.sql = sql;
    this.closing = closing;
  }

  private static AccountDatabase embedded(EmbeddedDatabase database) {
    return new AccountDatabase(database.sql(), database::close);
  }

  /**
   * Opens the embedded store in a folder, and makes it at the first time.
   *
   * @throws org.chokepoint.app.store.StoreException if the folder cannot be written or another
   *     process holds the store
   */
  public static AccountDatabase in(Path folder) {
    return embedded(EmbeddedDatabase.in(folder, "accounts", AccountDatabase.class));
  }

  /**
   * Opens a store in PostgreSQL, and makes its tables at the first time.
   *
   * @param address {@code jdbc:postgresql://HOST/NAME?user=…&password=…}
   * @throws org.chokepoint.app.store.StoreException if it cannot be reached or refuses
   */
  public static AccountDatabase at(String address) {
    PostgresDatabase database = PostgresDatabase.at(address, AccountDatabase.class);
    return new AccountDatabase(database.sql(), database::close);
  }

  Sql sql() {
    return sql;
  }

  @Override
  public void close() {
    closing.run();
  }
}
