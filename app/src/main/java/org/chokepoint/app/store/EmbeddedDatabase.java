package org.chokepoint.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;

/** An embedded store with the tables of a schema. */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
  private static final int CONNECTIONS = 16;

  private final JdbcConnectionPool pool;
  private final Sql sql;

  private EmbeddedDatabase(String where, Class<?> owner) {
    this.pool = JdbcConnectionPool.create("jdbc:h2:" + where + OPTIONS, "sa", "");
    pool.setMaxConnections(CONNECTIONS);
    this.sql = new Sql(pool);
    Schema.bringUpToDate(sql, owner);
  }

  /**
   * Opens a store in a folder, and makes it at the first time.
   *
   * @param folder folder; made if missing
   * @param name name of the store's file
   * @param owner class beside which {@code schema.sql} lies
   * @throws StoreException if the folder cannot be written or another process holds the store
   */
  public static EmbeddedDatabase in(Path folder, String name, Class<?> owner) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreException(e);
    }
    return new EmbeddedDatabase("file:" + folder.resolve(name).toAbsolutePath(), owner);
  }

  /** Statements on the store. */
  public Sql sql() {
    return sql;
  }

  @Override
  public void close() {
    sql.update("checkpoint");
    pool.dispose();
  }
}
