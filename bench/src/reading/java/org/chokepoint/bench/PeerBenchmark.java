package org.chokepoint.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The English documents read by OpenNLP and Stanford CoreNLP, one an operation, in turn. */
@BenchmarkMode(Mode.Throughput)
public class PeerBenchmark {

  /** Documents in turn. */
  @State(Scope.Thread)
  public static class Texts {
    private final List<String> english = ReadingTexts.english();
    private int next;

    String one() {
      next = (next + 1) % english.size();
      return english.get(next);
    }
  }

  /** OpenNLP's models of sentences and tokens. */
  @State(Scope.Thread)
  public static class OpenNlp {
    private final SentenceDetectorME sentences;
    private final TokenizerME tokens;

    /** Loads the models. */
    public OpenNlp() {
      try {
        sentences =
            new SentenceDetectorME(
                new SentenceModel(model("opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")));
        tokens =
            new TokenizerME(new TokenizerModel(model("opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static InputStream model(String name) throws IOException {
      InputStream in = PeerBenchmark.class.getClassLoader().getResourceAsStream(name);
      if (in == null) {
        throw new IOException("model " + name + " is not on the class path");
      }
      return in;
    }
  }

  /** CoreNLP's bare CRF of four classes. */
  @State(Scope.Thread)
  public static class BareCrf {
    private final StanfordCoreNLP pipeline;

    /** Loads the model. */
    public BareCrf() {
      Properties properties = properties("tokenize,ner");
      properties.setProperty("ner.applyFineGrained", "false");
      properties.setProperty("ner.applyNumericClassifiers", "false");
      properties.setProperty("ner.useSUTime", "false");
      properties.setProperty("ner.buildEntityMentions", "false");
      properties.setProperty(
          "ner.model", "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz");
      properties.setProperty("ner.combinationMode", "NORMAL");
      pipeline = new StanfordCoreNLP(properties);
    }
  }

  /** CoreNLP's tokenise-split-NER as shipped: fine-grained names, numbers and SUTime. */
  @State(Scope.Thread)
  public static class DefaultNer {
    private final StanfordCoreNLP pipeline =
        new StanfordCoreNLP(properties("tokenize,pos,lemma,ner"));
  }

  private static Properties properties(String annotators) {
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    properties.setProperty("threads", "1");
    return properties;
  }

  /** Sentences and tokens. */
  @Benchmark
  public int openNlp(Texts texts, OpenNlp models) {
    int n = 0;
    for (String sentence : models.sentences.sentDetect(texts.one())) {
      n += models.tokens.tokenize(sentence).length;
    }
    return n;
  }

  /** Names of four classes. */
  @Benchmark
  public int coreNlpBareCrf(Texts texts, BareCrf models) {
    return annotated(models.pipeline, texts.one());
  }

  /** The default pipeline. */
  @Benchmark
  public int coreNlpDefault(Texts texts, DefaultNer models) {
    return annotated(models.pipeline, texts.one());
  }

  private static int annotated(StanfordCoreNLP pipeline, String text) {
    CoreDocument document = new CoreDocument(text);
    pipeline.annotate(document);
    return document.tokens().size();
  }
}
