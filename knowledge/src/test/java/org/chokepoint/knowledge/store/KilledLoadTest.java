package org.chokepoint.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.knowledge.statement.Statement;
import org.chokepoint.model.source.Dataset;
import org.chokepoint.model.source.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process with SIGKILL in the middle of a load and looks at what it left. */
class KilledLoadTest {
  private static final Dataset BEFORE = KnowledgeBaseContract.dataset("a/1/x", "2025-01");
  private static final Dataset AFTER = KnowledgeBaseContract.dataset("a/2/x", "2026-11");

  @TempDir Path directory;

  /** The process that is killed: loads a version without end and says when it is well under way. */
  public static final class Loader {
    /** Loads into the store at the path given. */
    public static void main(String[] arguments) {
      try (KnowledgeBase base = KnowledgeStores.embedded(Path.of(arguments[0]))) {
        Iterator<Statement> endless =
            IntStream.rangeClosed(1, Integer.MAX_VALUE)
                .peek(
                    i -> {
                      if (i == 20_000) {
                        System.out.println("under way");
                      }
                    })
                .mapToObj(i -> KnowledgeBaseContract.statement(AFTER, i, "v", Quality.REPORTED))
                .iterator();
        base.load(List.of(new KnowledgeBase.Batch(AFTER, () -> endless)));
      }
    }
  }

  @Test
  void aLoadKilledInTheMiddleLeavesTheStoreAsItWas() throws Exception {
    Path store = directory.resolve("store");
    try (KnowledgeBase base = KnowledgeStores.embedded(store)) {
      Statement kept = KnowledgeBaseContract.statement(BEFORE, 1, "kept", Quality.REPORTED);
      base.load(List.of(new KnowledgeBase.Batch(BEFORE, List.of(kept))));
    }
    Process loader =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Loader.class.getName(),
                store.toString())
            .redirectError(directory.resolve("err").toFile())
            .start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(loader.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("under way");
    }
    loader.destroyForcibly().waitFor();
    assertThat(loader.exitValue()).isEqualTo(128 + 9);
    try (KnowledgeBase base = KnowledgeStores.embedded(store)) {
      assertThat(base.datasets()).containsExactly(BEFORE);
      assertThat(base.about("facilities", "F1"))
          .extracting(Statement::value)
          .containsExactly("kept");
      assertThat(base.about("facilities", "F15000")).isEmpty();
    }
  }
}
