package org.chokepoint.app.rest;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The promises of a team's server with the embedded store. */
class TeamServerTest extends TeamServerContract {

  @TempDir static Path folder;

  @BeforeAll
  static void start() {
    start(folder, Optional.empty());
  }

  @AfterAll
  static void stop() {
    end();
  }
}
