package org.chokepoint.knowledge.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.model.failure.FailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKnowledgeBaseTest extends KnowledgeBaseContract {
  @TempDir Path directory;

  @Override
  KnowledgeBase openEmpty() {
    return KnowledgeStores.embedded(directory.resolve("store"));
  }

  @Test
  void aFileThatIsNoStoreIsRefusedByName() throws Exception {
    Path file = directory.resolve("other");
    Files.writeString(directory.resolve("other.mv.db"), "no store at all");
    assertThatThrownBy(() -> KnowledgeStores.embedded(file))
        .isInstanceOf(FailureException.class)
        .hasMessageContaining("other");
  }

  @Test
  void aPathCannotSmuggleInDatabaseSettings() {
    Path file = directory.resolve("x;INIT=SHUTDOWN");
    assertThatThrownBy(() -> KnowledgeStores.embedded(file)).isInstanceOf(FailureException.class);
  }
}
