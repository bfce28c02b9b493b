package org.chokepoint.app.rest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The same promises with the accounts in a real PostgreSQL. */
class PostgresTeamServerTest extends TeamServerContract {

  @TempDir static Path folder;
  static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
    start(folder, Optional.of(postgres.getJdbcUrl("postgres", "postgres")));
  }

  @AfterAll
  static void stop() throws IOException {
    end();
    postgres.close();
  }
}
