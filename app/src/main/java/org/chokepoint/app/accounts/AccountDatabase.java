package org.chokepoint.app.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Opens the embedded store of accounts and brings its tables up to date. */
public final class AccountDatabase implements AutoCloseable {

  private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";

  private final JdbcConnectionPool pool;

  private AccountDatabase(JdbcConnectionPool pool) {
    this.pool = pool;
    migrate();
  }

  /**
   * Opens the store in a folder, and makes it at the first time.
   *
   * @throws StoreException if the folder cannot be written or another process holds the store
   */
  public static AccountDatabase in(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreException(e);
    }
    return open("file:" + folder.resolve("accounts").toAbsolutePath());
  }

  /** A store that lives as long as this process. */
  public static AccountDatabase inMemory(String name) {
    return open("mem:" + name);
  }

  private static AccountDatabase open(String where) {
    JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:" + where + OPTIONS, "sa", "");
    pool.setMaxConnections(16);
    return new AccountDatabase(pool);
  }

  DataSource source() {
    return pool;
  }

  private void migrate() {
    Sql sql = new Sql(pool);
    for (String statement : schema().split(";\\s*\\n")) {
      if (!statement.isBlank()) {
        sql.update(statement);
      }
    }
  }

  private static String schema() {
    try (InputStream in = AccountDatabase.class.getResourceAsStream("schema.sql")) {
      if (in == null) {
        throw new IllegalStateException("schema.sql is not in the jar. Maybe the build is broken.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StoreException(e);
    }
  }

  @Override
  public void close() {
    new Sql(pool).update("checkpoint");
    pool.dispose();
  }
}
