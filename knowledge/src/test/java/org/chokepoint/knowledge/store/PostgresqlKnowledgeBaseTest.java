package org.chokepoint.knowledge.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Optional;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.model.failure.FailureException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresqlKnowledgeBaseTest extends KnowledgeBaseContract {
  private static EmbeddedPostgres server;
  private static int databases;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  KnowledgeBase openEmpty() throws Exception {
    String name = "store" + databases++;
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return KnowledgeStores.postgresql(
        server.getJdbcUrl("postgres", name), Optional.of("postgres"), Optional.of("postgres"));
  }

  @Test
  void anAddressOfAnotherDatabaseIsRefused() {
    assertThatThrownBy(
            () -> KnowledgeStores.postgresql("jdbc:h2:mem:x", Optional.empty(), Optional.empty()))
        .isInstanceOf(FailureException.class);
  }
}
