package org.chokepoint.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.chokepoint.app.watch.SignalQuery;
import org.chokepoint.app.watch.WatchStore;
import org.chokepoint.app.watch.WatchedSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process in the middle of a folder, starts it again, and counts. */
class KilledRunTest {

  private static final int DOCUMENTS = 600;
  private static final int EMPTY = 6;

  @TempDir private Path folder;
  private Path documents;

  @BeforeEach
  void fill() throws IOException {
    documents = Files.createDirectories(folder.resolve("documents"));
    String text = Files.readString(Path.of("..", "samples", "party-committee-meeting.txt"));
    for (int i = 0; i < DOCUMENTS; i++) {
      String content = i % 100 == 50 ? "" : "Report number " + i + ".\n" + text;
      Files.writeString(documents.resolve(String.format("%04d.txt", i)), content);
    }
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("org.chokepoint.app.Main");
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Kills a process as soon as something holds; tells whether it was still running. */
  private static boolean killWhen(BooleanSupplier reached, Process process)
      throws InterruptedException {
    while (process.isAlive() && !reached.getAsBoolean()) {
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }
    boolean running = process.isAlive();
    process.destroyForcibly().waitFor();
    return running;
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** Runs to the end; the result is the exit code and what was said. */
  private static String run(String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Cli.run(out, out, arguments) + " " + said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aLedgerHoldsEveryItemOnceAfterARunWasKilledTwice() throws Exception {
    Path ledger = folder.resolve("ledger.jsonl");
    String[] command = {"read", documents.toString(), "--ledger", ledger.toString()};
    int killed = 0;
    for (long at : new long[] {50_000, 300_000}) {
      killed += killWhen(() -> size(ledger) > at, start(command)) ? 1 : 0;
    }
    assertThat(killed).as("runs killed before their end").isEqualTo(2);
    assertThat(run(command)).startsWith("3 ").contains("could not be read");
    Map<String, Integer> items = new HashMap<>();
    Map<String, Integer> signals = new HashMap<>();
    int failed = 0;
    ObjectMapper mapper = new ObjectMapper();
    for (String line : Files.readAllLines(ledger, StandardCharsets.UTF_8)) {
      JsonNode node = mapper.readTree(line);
      if (node.has("item")) {
        items.merge(node.path("item").asText(), 1, Integer::sum);
        failed += node.has("reason") ? 1 : 0;
        signals.merge(node.path("document").asText(), -node.path("signals").asInt(), Integer::sum);
      } else if (node.has("id")) {
        signals.merge(node.path("document").asText(), 1, Integer::sum);
      }
    }
    assertThat(items).hasSize(DOCUMENTS).allSatisfy((item, n) -> assertThat(n).isEqualTo(1));
    assertThat(failed).isEqualTo(EMPTY);
    assertThat(signals.values()).as("signals announced and written").containsOnly(0);
  }

  @Test
  void theWatchHoldsEveryDocumentOnceAfterARunWasKilledTwice() throws Exception {
    Path watch = folder.resolve("watch");
    run("watch", "add", documents.toString(), "--folder", watch.toString());
    String[] command = {"watch", "run", "--folder", watch.toString()};
    int killed = 0;
    Path store = watch.resolve("watch.mv.db");
    long empty = size(store);
    for (long more : new long[] {200_000, 800_000}) {
      killed += killWhen(() -> size(store) > empty + more, start(command)) ? 1 : 0;
    }
    assertThat(killed).as("runs killed before their end").isEqualTo(2);
    int between;
    try (WatchStore open = WatchStore.in(watch, Clock.systemUTC())) {
      between = open.readings().documents();
    }
    assertThat(between).isBetween(1, DOCUMENTS - EMPTY - 1);
    assertThat(run(command)).startsWith("0 ");
    assertThat(run(command)).startsWith("0 ");
    try (WatchStore open = WatchStore.in(watch, Clock.systemUTC())) {
      WatchedSource source = open.sources().all().get(0);
      assertThat(source.documents()).isEqualTo(DOCUMENTS - EMPTY);
      assertThat(source.failures()).isEqualTo(EMPTY);
      assertThat(open.readings().documents()).isEqualTo(DOCUMENTS - EMPTY);
      assertThat(open.readings().signals()).isEqualTo(2 * (DOCUMENTS - EMPTY));
      assertThat(open.readings().signals(SignalQuery.ALL).stream().map(s -> s.signal().id()))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aFileThatIsNoLedgerIsLeftAlone() throws IOException {
    Path other = Files.writeString(folder.resolve("notes.jsonl"), "{\"id\":1}\n");
    assertThat(run("read", documents.toString(), "--ledger", other.toString()))
        .startsWith("3 ")
        .contains("no ledger of this command");
    assertThat(other).hasContent("{\"id\":1}");
  }
}
