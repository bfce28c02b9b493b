package org.chokepoint.app.accounts;

import java.nio.file.Path;
import org.chokepoint.app.store.EmbeddedDatabase;
import org.chokepoint.app.store.Sql;

/** The embedded store of accounts. */
public final class AccountDatabase implements AutoCloseable {

  private final EmbeddedDatabase database;

  private AccountDatabase(EmbeddedDatabase database) {
    this.database = database;
  }

  /**
   * Opens the store in a folder, and makes it at the first time.
   *
   * @throws org.chokepoint.app.store.StoreException if the folder cannot be written or another
   *     process holds the store
   */
  public static AccountDatabase in(Path folder) {
    return new AccountDatabase(EmbeddedDatabase.in(folder, "accounts", AccountDatabase.class));
  }

  Sql sql() {
    return database.sql();
  }

  @Override
  public void close() {
    database.close();
  }
}
