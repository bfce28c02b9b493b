package org.chokepoint.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** Reads the same English documents with this reader, OpenNLP and Stanford CoreNLP in one run. */
public final class ReadingComparison {

  /** The default pipeline takes most of a second a document. */
  private static final int SECONDS = 5;

  private record Reader(String benchmark, String name, Supplier<?> maker) {}

  private static final List<Reader> READERS =
      List.of(
          new Reader("SignalBenchmark.englishText", "Chokepoint, text to signals", ours()),
          new Reader("SignalBenchmark.englishPageToSignals", "Chokepoint, HTML to signals", ours()),
          new Reader(
              "PeerBenchmark.openNlp", "OpenNLP, sentences and tokens", PeerBenchmark.OpenNlp::new),
          new Reader(
              "PeerBenchmark.coreNlpBareCrf", "CoreNLP, bare CRF", PeerBenchmark.BareCrf::new),
          new Reader(
              "PeerBenchmark.coreNlpDefault",
              "CoreNLP, default tokenise-split-NER",
              PeerBenchmark.DefaultNer::new));

  private ReadingComparison() {}

  private static Supplier<?> ours() {
    return () -> new SignalReader(Taxonomy.standard(), ReferenceKnowledge.bundled().lexicon());
  }

  /**
   * Prints one table: rates of processor time, bytes allocated, and what a reader keeps in memory.
   *
   * @param args seconds an iteration; {@value #SECONDS} if missing
   */
  public static void main(String[] args) throws RunnerException {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : SECONDS;
    List<RunResult> runs =
        new ArrayList<>(
            ReadingBenchmark.run(
                "SignalBenchmark.englishText|SignalBenchmark.englishPage|PeerBenchmark", seconds));
    double html = 0;
    System.out.println(
        "| what | documents a second and core | kB allocated a document | MB kept | HTML to signals, times |");
    System.out.println("|---|---:|---:|---:|---:|");
    for (Reader reader : READERS) {
      RunResult run =
          runs.stream()
              .filter(r -> ReadingBenchmark.name(r).equals(reader.benchmark()))
              .findFirst()
              .orElseThrow();
      double rate = ReadingBenchmark.rate(run);
      html = reader.benchmark().endsWith("PageToSignals") ? rate : html;
      System.out.printf(
          Locale.ROOT,
          "| %s | %,.1f | %,.0f | %,d | %s |%n",
          reader.name(),
          rate,
          ReadingBenchmark.kilobytes(run),
          ReadingBenchmark.megabytes(reader.maker()),
          html == 0 || html == rate ? "" : String.format(Locale.ROOT, "%.1f", html / rate));
    }
  }
}
