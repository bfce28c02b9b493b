package org.chokepoint.knowledge.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Opens stores and brings their schema up to date. */
public final class KnowledgeStores {
  private static final String MIGRATIONS = "classpath:org/chokepoint/knowledge/store/migration";

  private KnowledgeStores() {}

  /**
   * The embedded store in a file; made if it does not exist. One process at a time.
   *
   * @param file path without the ending {@code .mv.db}
   * @throws FailureException if the file is open elsewhere or is no store
   */
  public static KnowledgeBase embedded(Path file) {
    String path = file.toAbsolutePath().toString();
    if (path.indexOf(';') >= 0) {
      throw new FailureException(
          FailureReason.FORBIDDEN, path, "holds ';', which a store path must not; choose another");
    }
    return open(
        "jdbc:h2:file:" + path + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;COMPRESS=TRUE",
        Optional.of("sa"),
        Optional.of(""),
        2);
  }

  /**
   * A PostgreSQL database for a team.
   *
   * @param url such as {@code jdbc:postgresql://host/chokepoint}
   * @param user role; empty if the address names it
   * @param password empty if the address holds it, or a password file of PostgreSQL, or none is
   *     needed
   * @throws FailureException if it cannot be reached or its schema is newer than this product
   */
  public static KnowledgeBase postgresql(
      String url, Optional<String> user, Optional<String> password) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new FailureException(
          FailureReason.UNSUPPORTED_FORMAT,
          url,
          "is no PostgreSQL address; use jdbc:postgresql://");
    }
    String batched = url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
    return open(batched, user, password, 4);
  }

  private static KnowledgeBase open(
      String url, Optional<String> user, Optional<String> password, int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    user.ifPresent(config::setUsername);
    password.ifPresent(config::setPassword);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setPoolName("knowledge");
    HikariDataSource source = null;
    try {
      source = new HikariDataSource(config);
      migrate(source);
      return new SqlKnowledgeBase(source);
    } catch (FlywayException | com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
      if (source != null) {
        source.close();
      }
      throw new FailureException(
          new Failure(
              FailureReason.UNREACHABLE,
              url.replaceFirst("[?;].*", ""),
              "cannot be opened; maybe another process holds it, or the address is wrong: "
                  + String.valueOf(root(e).getMessage()).replaceAll("\\s+", " ")),
          e);
    }
  }

  private static void migrate(HikariDataSource source) {
    Flyway.configure().loggers("slf4j").dataSource(source).locations(MIGRATIONS).load().migrate();
  }

  private static Throwable root(Throwable e) {
    Throwable at = e;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return at;
  }
}
