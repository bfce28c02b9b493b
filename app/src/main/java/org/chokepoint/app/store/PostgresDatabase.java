package org.chokepoint.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** A PostgreSQL store with the tables of a schema, for a server with many users. */
public final class PostgresDatabase implements AutoCloseable {

  private static final int CONNECTIONS = 16;
  private static final long PATIENCE_MILLIS = 10_000;

  private final HikariDataSource source;
  private final Sql sql;

  private PostgresDatabase(HikariDataSource source, Class<?> owner) {
    this.source = source;
    this.sql = new Sql(source);
    Schema.bringUpToDate(sql, owner);
  }

  /**
   * Opens a store and brings its tables up to date.
   *
   * @param address {@code jdbc:postgresql://HOST/NAME?user=…&password=…}
   * @param owner class beside which {@code schema.sql} lies
   * @throws StoreException if it cannot be reached or refuses
   */
  public static PostgresDatabase at(String address, Class<?> owner) {
    HikariConfig config = new HikariConfig();
    config.setDriverClassName("org.postgresql.Driver");
    config.setJdbcUrl(address);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    try {
      return new PostgresDatabase(new HikariDataSource(config), owner);
    } catch (RuntimeException e) {
      throw e instanceof StoreException known ? known : new StoreException(e);
    }
  }

  /** Statements on the store. */
  public Sql sql() {
    return sql;
  }

  @Override
  public void close() {
    source.close();
  }
}
