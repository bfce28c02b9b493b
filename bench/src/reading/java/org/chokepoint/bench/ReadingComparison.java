package org.chokepoint.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.chokepoint.evidence.signal.ReaderDepth;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** Reads the same English documents with this reader, OpenNLP and Stanford CoreNLP in one run. */
public final class ReadingComparison {

  /** The default pipeline takes most of a second a document. */
  private static final int SECONDS = 5;

  private record Reader(String benchmark, String depth, String name, Supplier<?> maker) {}

  private static final List<Reader> READERS =
      List.of(
          ours("englishText", ReaderDepth.WORDS, "text to signals, by words"),
          ours("englishPageToSignals", ReaderDepth.WORDS, "HTML to signals, by words"),
          ours("englishText", ReaderDepth.MEANING, "text to signals, by meaning"),
          ours("englishPageToSignals", ReaderDepth.MEANING, "HTML to signals, by meaning"),
          new Reader(
              "PeerBenchmark.openNlp", "", "OpenNLP, sentences and tokens", PeerBenchmark.OpenNlp::new),
          new Reader(
              "PeerBenchmark.coreNlpBareCrf", "", "CoreNLP, bare CRF", PeerBenchmark.BareCrf::new),
          new Reader(
              "PeerBenchmark.coreNlpDefault",
              "",
              "CoreNLP, default tokenise-split-NER",
              PeerBenchmark.DefaultNer::new));

  private ReadingComparison() {}

  private static Reader ours(String benchmark, ReaderDepth depth, String name) {
    return new Reader(
        "SignalBenchmark." + benchmark,
        depth.name(),
        "Chokepoint, " + name,
        () ->
            new SignalReader(
                Taxonomy.standard(), ReferenceKnowledge.bundled().lexicon(), depth));
  }

  private static boolean isOf(RunResult run, Reader reader) {
    String depth = run.getParams().getParam("depth");
    return ReadingBenchmark.name(run).equals(reader.benchmark())
        && (depth == null ? "" : depth).equals(reader.depth());
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
              .filter(r -> isOf(r, reader))
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
          !reader.depth().isEmpty() ? "" : String.format(Locale.ROOT, "%.1f", html / rate));
    }
  }
}
