package org.chokepoint.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chokepoint.evidence.signal.ReaderDepth;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.source.RawDocument;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Lexicon;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading documents to signals, one document an operation, in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
public class SignalBenchmark {

  /** By what the reader hears events that no cue tells. */
  @Param({"WORDS", "MEANING"})
  public ReaderDepth depth = ReaderDepth.MEANING;

  private SignalReader signals = new SignalReader(Taxonomy.standard(), new Lexicon(List.of()));
  private final DocumentReader documents = DocumentReader.standard();
  private final List<Document> english = ReadingTexts.documents(ReadingTexts.english());
  private final List<Document> retold = ReadingTexts.documents(ReadingTexts.retold());
  private final List<Document> chinese = ReadingTexts.documents(ReadingTexts.chinese());
  private final List<RawDocument> englishPages = ReadingTexts.pages(ReadingTexts.english());
  private final List<RawDocument> pages = new ArrayList<>(englishPages);
  private int next;

  /** The pages of both languages. */
  public SignalBenchmark() {
    pages.addAll(ReadingTexts.pages(ReadingTexts.chinese()));
  }

  /** A reader of the depth. */
  @Setup(Level.Trial)
  public void open() {
    signals =
        new SignalReader(Taxonomy.standard(), ReferenceKnowledge.bundled().lexicon(), depth);
  }

  private <T> T oneOf(List<T> items) {
    next = (next + 1) % items.size();
    return items.get(next);
  }

  /** English text. */
  @Benchmark
  public Object englishText() {
    return signals.read(oneOf(english));
  }

  /** English texts of other people, none of which the models were learned from. */
  @Benchmark
  public Object retoldText() {
    return signals.read(oneOf(retold));
  }

  /** Chinese text. */
  @Benchmark
  public Object chineseText() {
    return signals.read(oneOf(chinese));
  }

  /** Parsing alone, by the library, of pages in both languages. */
  @Benchmark
  public Object pageParsedByJsoup() {
    return Jsoup.parse(new String(oneOf(pages).bytes(), StandardCharsets.UTF_8));
  }

  /** Main text of pages in both languages. */
  @Benchmark
  public Object pageToDocument() {
    return documents.read(oneOf(pages));
  }

  /** Signals of pages in both languages, from their bytes. */
  @Benchmark
  public Object pageToSignals() {
    return signals.read(documents.read(oneOf(pages)));
  }

  /** Signals of English pages, from their bytes. */
  @Benchmark
  public Object englishPageToSignals() {
    return signals.read(documents.read(oneOf(englishPages)));
  }
}
