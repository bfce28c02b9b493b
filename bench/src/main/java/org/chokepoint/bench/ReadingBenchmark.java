package org.chokepoint.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import org.chokepoint.evidence.evaluation.LabelledSentence;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.source.RawDocument;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.random.RandomStreams;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Lexicon;

/**
 * Cost of reading documents: from plain text and from HTML to signals, and with lexicons of up to a
 * million names. Times are processor time of the reading thread; the documents are labelled
 * sentences joined to the size of an article.
 */
public final class ReadingBenchmark {

  private static final int ARTICLE = 3_400;
  private static final int CHINESE_ARTICLE = 1_200;
  private static final int OTHERS = 3;
  private static final int ROUNDS = 5;
  private static final double SECOND = 1e9;
  private static final int[] LEXICONS = {1_000, 10_000, 100_000, 1_000_000};
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private ReadingBenchmark() {}

  /** Prints one table; the argument {@code quick} leaves out the large lexicons. */
  public static void main(String[] args) {
    List<String> english = articles(LabelledSentence.english(), ARTICLE);
    List<String> chinese = articles(LabelledSentence.chinese(), CHINESE_ARTICLE);
    List<String> all = new ArrayList<>(english);
    all.addAll(chinese);
    Lexicon lexicon = ReferenceKnowledge.bundled().lexicon();
    SignalReader reader = new SignalReader(Taxonomy.standard(), lexicon);
    System.out.printf(
        Locale.ROOT,
        "%d English and %d Chinese documents, %.0f and %.0f bytes on average%n",
        english.size(),
        chinese.size(),
        meanBytes(english),
        meanBytes(chinese));
    header();
    row("text to signals, English", documents(english), d -> reader.read(d).value().size());
    row("text to signals, Chinese", documents(chinese), d -> reader.read(d).value().size());
    DocumentReader documents = DocumentReader.standard();
    List<byte[]> pages = all.stream().map(ReadingBenchmark::page).toList();
    row("HTML parsed by jsoup alone", pages, p -> jsoup(p));
    row("HTML to document", pages, p -> document(documents, p).text().length());
    row("HTML to signals", pages, p -> reader.read(document(documents, p)).value().size());
    if (args.length == 0 || !args[0].equals("quick")) {
      lexicons(lexicon, documents(english));
    }
  }

  private static void lexicons(Lexicon reference, List<Document> documents) {
    for (int size : LEXICONS) {
      List<Lexicon.Entry> entries = new ArrayList<>(reference.entries());
      RandomGenerator random = new RandomStreams(1).draw("names", 0);
      for (int i = 0; i < size; i++) {
        String name = name(random);
        entries.add(new Lexicon.Entry(Lexicon.Kind.ENTITY, "made-up-" + i, name, name, false));
      }
      long before = heap();
      SignalReader reader = new SignalReader(Taxonomy.standard(), new Lexicon(entries));
      entries.clear();
      String label =
          String.format(
              Locale.ROOT, "%,d more names (%,d MB)", size, Math.max(0, heap() - before) >> 20);
      row(label, documents, d -> reader.read(d).value().size());
    }
  }

  private static String name(RandomGenerator random) {
    String syllables = "bacadafagamanarasatavakelenerosolomiruzi";
    StringBuilder name = new StringBuilder();
    for (int word = 0; word < 2; word++) {
      int first = name.length();
      for (int s = 0; s < 3; s++) {
        int at = 2 * random.nextInt(syllables.length() / 2);
        name.append(syllables, at, at + 2);
      }
      name.setCharAt(first, Character.toUpperCase(name.charAt(first)));
      name.append(' ');
    }
    return name.append("Mining").toString();
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Documents of about a size in which one sentence in four tells an event, the others nothing. */
  static List<String> articles(List<LabelledSentence> sentences, int size) {
    List<LabelledSentence> telling = sentences.stream().filter(s -> !s.empty()).toList();
    List<LabelledSentence> others = sentences.stream().filter(LabelledSentence::empty).toList();
    List<String> articles = new ArrayList<>();
    StringBuilder article = new StringBuilder();
    int other = 0;
    for (LabelledSentence sentence : telling) {
      article.append(sentence.text());
      for (int i = 0; i < OTHERS; i++) {
        article.append(' ').append(others.get(other++ % others.size()).text());
      }
      article.append("\n\n");
      if (article.length() >= size) {
        articles.add(article.toString());
        article.setLength(0);
      }
    }
    return articles;
  }

  private static double meanBytes(List<String> texts) {
    return texts.stream()
        .mapToInt(t -> t.getBytes(StandardCharsets.UTF_8).length)
        .average()
        .orElse(0);
  }

  static List<Document> documents(List<String> texts) {
    DocumentReader reader = DocumentReader.standard();
    return texts.stream()
        .map(
            t ->
                reader.read(
                    new RawDocument(
                        t.getBytes(StandardCharsets.UTF_8),
                        "article.txt",
                        Optional.of("text/plain"))))
        .toList();
  }

  static byte[] page(String text) {
    StringBuilder page =
        new StringBuilder(
            "<!doctype html><html><head><title>News</title><meta charset=utf-8></head><body>"
                + "<nav><ul><li><a href=/>Home</a><li><a href=/news>News</a></ul></nav><article>");
    for (String paragraph : text.split("\n\n")) {
      page.append("<p>").append(paragraph.replace("&", "&amp;").replace("<", "&lt;"));
    }
    return page.append("</article><footer>Imprint</footer></body></html>")
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static int jsoup(byte[] page) {
    return org.jsoup.Jsoup.parse(new String(page, StandardCharsets.UTF_8)).childNodeSize();
  }

  static Document document(DocumentReader reader, byte[] page) {
    return reader.read(new RawDocument(page, "page.html", Optional.of("text/html")));
  }

  static void header() {
    System.out.println("| what | documents a second and core | kB allocated a document |");
    System.out.println("|---|---|---|");
  }

  /** Times work on every item, and returns the median of documents a second. */
  static <T> double row(String label, List<T> items, ToIntFunction<T> work) {
    long budget = (long) (2 * SECOND);
    int repeats = repeats(items, work, budget);
    double[] rates = new double[ROUNDS];
    long allocated = 0;
    long thread = Thread.currentThread().getId();
    int sink = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long bytes = THREADS.getThreadAllocatedBytes(thread);
      long start = THREADS.getCurrentThreadCpuTime();
      for (int r = 0; r < repeats; r++) {
        for (T item : items) {
          sink += work.applyAsInt(item);
        }
      }
      long time = THREADS.getCurrentThreadCpuTime() - start;
      allocated = THREADS.getThreadAllocatedBytes(thread) - bytes;
      rates[round] = repeats * items.size() * SECOND / time;
    }
    Arrays.sort(rates);
    System.out.printf(
        Locale.ROOT,
        "| %s | %,.1f | %,.0f |%s%n",
        label,
        rates[ROUNDS / 2],
        allocated / 1024.0 / repeats / items.size(),
        sink == Integer.MIN_VALUE ? " " : "");
    return rates[ROUNDS / 2];
  }

  /** Warms up, and says how often the items fit into a budget of processor time. */
  private static <T> int repeats(List<T> items, ToIntFunction<T> work, long budget) {
    long start = THREADS.getCurrentThreadCpuTime();
    int runs = 0;
    long sink = 0;
    while (THREADS.getCurrentThreadCpuTime() - start < 2 * budget && runs < 1_000) {
      for (T item : items) {
        sink += work.applyAsInt(item);
      }
      runs++;
    }
    return Math.max(1, runs / 4 + (sink == Long.MIN_VALUE ? 1 : 0));
  }
}
