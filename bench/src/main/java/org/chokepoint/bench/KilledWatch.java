package org.chokepoint.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.chokepoint.app.watch.JournalEntry;
import org.chokepoint.app.watch.SignalQuery;
import org.chokepoint.app.watch.StoredSignal;
import org.chokepoint.app.watch.WatchStore;
import org.chokepoint.app.watch.WatchedSource;

/**
 * Runs the watch on a folder of documents, kills it again and again at random moments, lets it end,
 * and counts: every document must be there once, with all its signals. Arguments: documents, kills,
 * seed, folder for the work.
 */
public final class KilledWatch {

  private static final long ENOUGH_MINUTES = 30;

  private final Path folder;
  private final int documents;
  private final Random random;

  private KilledWatch(Path folder, int documents, long seed) {
    this.folder = folder;
    this.documents = documents;
    this.random = new Random(seed);
  }

  /** Runs all rounds; ends with 1 if anything was lost or counted twice. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int documents = args.length > 0 ? Integer.parseInt(args[0]) : 3000;
    int kills = args.length > 1 ? Integer.parseInt(args[1]) : 20;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    Path work =
        args.length > 3
            ? Files.createDirectories(Path.of(args[3]))
            : Files.createTempDirectory("killed-watch");
    KilledWatch rounds = new KilledWatch(work, documents, seed);
    rounds.fill();
    long whole = rounds.undisturbed();
    int done = 0;
    int sound = 0;
    int stores = 0;
    while (done < kills) {
      Path store = work.resolve("killed-" + stores++);
      done += rounds.kill(store, kills - done, whole);
      rounds.run(store).waitFor(ENOUGH_MINUTES, TimeUnit.MINUTES);
      sound += rounds.isWhole(store) ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "%d kills on %d stores of %d documents, undisturbed run %.1f s: %d stores whole%n",
        done,
        stores,
        documents,
        whole / 1e3,
        sound);
    System.exit(sound == stores ? 0 : 1);
  }

  private Path source() {
    return folder.resolve("documents");
  }

  /** Every document is its own, announces one control, and every hundredth cannot be read. */
  private void fill() throws IOException {
    Files.createDirectories(source());
    for (int i = 0; i < documents; i++) {
      String text =
          "Report number "
              + i
              + ". On 4 April 2025 the Ministry of Commerce of China announced export controls on"
              + " dysprosium and terbium. Case "
              + i
              + " is open.\n";
      Files.writeString(
          source().resolve(String.format(Locale.ROOT, "%05d.txt", i)),
          i % 100 == 50 ? "" : text,
          StandardCharsets.UTF_8);
    }
  }

  private int unreadable() {
    return (documents + 49) / 100;
  }

  private long undisturbed() throws IOException, InterruptedException {
    Path store = folder.resolve("undisturbed");
    long start = System.nanoTime();
    run(store).waitFor(ENOUGH_MINUTES, TimeUnit.MINUTES);
    long millis = (System.nanoTime() - start) / 1_000_000;
    if (!isWhole(store)) {
      throw new IllegalStateException("even the undisturbed run is not whole");
    }
    return millis;
  }

  private Process run(Path store) throws IOException {
    if (!Files.exists(store)) {
      try (WatchStore open = WatchStore.in(store, Clock.systemUTC())) {
        open.sources().add(source().toString());
      }
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(
        List.of("org.chokepoint.app.Main", "watch", "run", "--folder", store.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(
            ProcessBuilder.Redirect.appendTo(folder.resolve(store.getFileName() + ".log").toFile()))
        .start();
  }

  /** Kills runs on one store until one ends first; the number killed. */
  private int kill(Path store, int most, long whole) throws IOException, InterruptedException {
    int killed = 0;
    while (killed < most) {
      Process process = run(store);
      long patience = whole / 8 + (long) (random.nextDouble() * whole / 3);
      if (process.waitFor(patience, TimeUnit.MILLISECONDS)) {
        break;
      }
      process.destroyForcibly().waitFor();
      killed++;
      System.out.printf(
          Locale.ROOT, "%s killed after %.1f s%n", store.getFileName(), patience / 1e3);
    }
    return killed;
  }

  private boolean isWhole(Path store) {
    try (WatchStore open = WatchStore.in(store, Clock.systemUTC())) {
      WatchedSource source = open.sources().all().get(0);
      int expected = documents - unreadable();
      List<StoredSignal> signals = open.readings().signals(SignalQuery.ALL);
      Set<String> ids = new HashSet<>();
      signals.forEach(s -> ids.add(s.signal().id().value()));
      Set<String> named = new HashSet<>();
      for (JournalEntry entry : open.journal().entries(source.id())) {
        entry.document().ifPresent(d -> named.add(d.sha256()));
      }
      System.out.printf(
          Locale.ROOT,
          "%s: %d documents, %d of the source, %d failures, %d named in the journal, %d signals of"
              + " %d ids; expected %d and %d failures%n",
          store.getFileName(),
          open.readings().documents(),
          source.documents(),
          source.failures(),
          named.size(),
          signals.size(),
          ids.size(),
          expected,
          unreadable());
      return open.readings().documents() == expected
          && source.documents() == expected
          && source.failures() == unreadable()
          && named.size() == expected
          && signals.size() == expected
          && ids.size() == expected;
    }
  }
}
