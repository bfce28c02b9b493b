package org.chokepoint.bench;

import java.util.List;
import org.chokepoint.evidence.signal.ReaderDepth;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Lexicon;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading English text with lexicons of up to a million names more than the product's own. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
public class LexiconBenchmark {

  /** Made-up names besides those of the product. */
  @Param({"1000", "10000", "100000", "1000000"})
  public int names;

  private final List<Document> english = ReadingTexts.documents(ReadingTexts.english());
  private SignalReader signals = new SignalReader(Taxonomy.standard(), new Lexicon(List.of()));
  private int next;

  /** A reader with the names. */
  @Setup(Level.Trial)
  public void read() {
    signals =
        new SignalReader(
            Taxonomy.standard(),
            ReadingTexts.lexicon(ReferenceKnowledge.bundled().lexicon(), names),
            ReaderDepth.WORDS);
  }

  /** One document, in turn. */
  @Benchmark
  public Object englishText() {
    next = (next + 1) % english.size();
    return signals.read(english.get(next));
  }
}
