package org.chokepoint.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.chokepoint.evidence.evaluation.LabelledSentence;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.signal.Document;

/** Reads the same English documents with this reader, OpenNLP and Stanford CoreNLP in one run. */
public final class ReadingComparison {

  private static final int ARTICLE = 3_400;

  /** The default pipeline takes a second a document, so it reads fewer. */
  private static final int DEFAULT_NER = 4;

  private ReadingComparison() {}

  /** Prints one table; rates are of processor time, the megabytes what a reader keeps in memory. */
  public static void main(String[] args) {
    List<String> texts = ReadingBenchmark.articles(LabelledSentence.english(), ARTICLE);
    ReadingBenchmark.header();
    double[] ours = ours(texts, heap());
    openNlp(texts, heap());
    for (boolean bare : new boolean[] {true, false}) {
      long before = heap();
      StanfordCoreNLP pipeline = coreNlp(bare);
      String name = bare ? "CoreNLP, bare CRF" : "CoreNLP, default tokenise-split-NER";
      List<String> some = bare ? texts : texts.subList(0, Math.min(DEFAULT_NER, texts.size()));
      double rate =
          ReadingBenchmark.row(
              name + megabytes(before),
              some,
              t -> {
                CoreDocument document = new CoreDocument(t);
                pipeline.annotate(document);
                return document.tokens().size();
              });
      System.out.printf(
          Locale.ROOT,
          "ours over %s: %.0f times from text, %.0f times from HTML%n",
          name,
          ours[0] / rate,
          ours[1] / rate);
    }
  }

  /** Documents a second from text and from HTML. */
  private static double[] ours(List<String> texts, long before) {
    SignalReader reader =
        new SignalReader(Taxonomy.standard(), ReferenceKnowledge.bundled().lexicon());
    DocumentReader documents = DocumentReader.standard();
    String size = megabytes(before);
    List<Document> read = ReadingBenchmark.documents(texts);
    double text =
        ReadingBenchmark.row(
            "Chokepoint, text to signals" + size, read, d -> reader.read(d).value().size());
    List<byte[]> pages = texts.stream().map(ReadingBenchmark::page).toList();
    double html =
        ReadingBenchmark.row(
            "Chokepoint, HTML to signals" + size,
            pages,
            p -> reader.read(ReadingBenchmark.document(documents, p)).value().size());
    return new double[] {text, html};
  }

  private static void openNlp(List<String> texts, long before) {
    try {
      SentenceDetectorME sentences =
          new SentenceDetectorME(
              new SentenceModel(model("opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")));
      TokenizerME tokens =
          new TokenizerME(new TokenizerModel(model("opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin")));
      ReadingBenchmark.row(
          "OpenNLP sentences and tokens" + megabytes(before),
          texts,
          t -> {
            int n = 0;
            for (String sentence : sentences.sentDetect(t)) {
              n += tokens.tokenize(sentence).length;
            }
            return n;
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream model(String name) throws IOException {
    InputStream in = ReadingComparison.class.getClassLoader().getResourceAsStream(name);
    if (in == null) {
      throw new IOException("model " + name + " is not on the class path");
    }
    return in;
  }

  private static StanfordCoreNLP coreNlp(boolean bare) {
    Properties properties = new Properties();
    properties.setProperty("annotators", bare ? "tokenize,ner" : "tokenize,pos,lemma,ner");
    properties.setProperty("threads", "1");
    if (bare) {
      properties.setProperty("ner.applyFineGrained", "false");
      properties.setProperty("ner.applyNumericClassifiers", "false");
      properties.setProperty("ner.useSUTime", "false");
      properties.setProperty("ner.buildEntityMentions", "false");
      properties.setProperty(
          "ner.model", "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz");
      properties.setProperty("ner.combinationMode", "NORMAL");
    }
    return new StanfordCoreNLP(properties);
  }

  private static String megabytes(long before) {
    return String.format(Locale.ROOT, " (%,d MB)", Math.max(0, heap() - before) >> 20);
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
