package org.chokepoint.evidence.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.source.MainText;
import org.chokepoint.evidence.source.RawDocument;
import org.chokepoint.evidence.story.Stories;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.signal.Document;

/**
 * Scores of reading on public sets that others made and published their results on. The sets are
 * not part of the product; a folder holds those that were fetched, each as its own folder.
 */
public final class PublicSets {

  private static final int LARGEST = 64 << 20;
  private static final int SHINGLE = 4;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  /**
   * Sets in a folder.
   *
   * @throws FailureException if it is no folder
   */
  public PublicSets(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new FailureException(
          FailureReason.MISSING, folder.toString(), "is not a folder of public sets");
    }
    this.folder = folder;
  }

  /**
   * One score.
   *
   * @param set name of the set
   * @param measure what was measured
   * @param ours our value, from 0 to 1
   * @param others what its authors or others report, in words
   */
  public record Score(String set, String measure, double ours, String others) {}

  /** The scores of the sets that are there, in a fixed order. */
  public List<Score> run() {
    List<Score> scores = new ArrayList<>();
    try {
      if (Files.isDirectory(folder.resolve("main_text_zyte"))) {
        scores.add(mainTextOfNews());
      }
      if (Files.isDirectory(folder.resolve("main_text_trafilatura"))) {
        scores.add(mainTextOfManyLanguages());
      }
      if (Files.isDirectory(folder.resolve("metadata_fundus"))) {
        scores.addAll(metadata());
      }
      if (Files.isDirectory(folder.resolve("near_duplicates"))) {
        scores.addAll(nearDuplicates());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return scores;
  }

  private Score mainTextOfNews() throws IOException {
    Path set = folder.resolve("main_text_zyte");
    JsonNode truth = JSON.readTree(set.resolve("ground-truth.json").toFile());
    double precision = 0;
    double recall = 0;
    int pages = 0;
    for (Map.Entry<String, JsonNode> page : truth.properties()) {
      Path file = set.resolve("html").resolve(page.getKey() + ".html.gz");
      if (Files.exists(file)) {
        Map<String, Integer> ours = shingles(text(file).text());
        Map<String, Integer> theirs = shingles(page.getValue().path("articleBody").asText());
        int common = common(ours, theirs);
        precision += share(common, size(ours));
        recall += share(common, size(theirs));
        pages++;
      }
    }
    return new Score(
        "main_text_zyte, " + pages + " pages",
        "main text, F1 of 4-word shingles",
        f1(precision / pages, recall / pages),
        "trafilatura 2.0.0 0.958, readability.js 0.947, readability-lxml 0.922, boilerpipe 0.860");
  }

  private Score mainTextOfManyLanguages() throws IOException {
    Path set = folder.resolve("main_text_trafilatura");
    int hit = 0;
    int missed = 0;
    int kept = 0;
    int pages = 0;
    for (JsonNode page : JSON.readTree(set.resolve("expected.json").toFile())) {
      Path file = set.resolve("html").resolve(page.path("file").asText());
      if (!Files.exists(file)) {
        continue;
      }
      pages++;
      String text = folded(text(file).text());
      for (JsonNode segment : page.path("with")) {
        boolean found = text.contains(folded(segment.asText()));
        hit += found ? 1 : 0;
        missed += found ? 0 : 1;
      }
      for (JsonNode segment : page.path("without")) {
        kept += text.contains(folded(segment.asText())) ? 1 : 0;
      }
    }
    return new Score(
        "main_text_trafilatura, " + pages + " pages",
        "main text, F1 of marked segments",
        f1(share(hit, hit + kept), share(hit, hit + missed)),
        "on all 990 pages: trafilatura 2.2.0 0.924, justext 0.862, readability-lxml 0.826, boilerpy3 0.807");
  }

  private List<Score> metadata() throws IOException {
    Path set = folder.resolve("metadata_fundus");
    int pages = 0;
    int titles = 0;
    int dates = 0;
    int dated = 0;
    FieldScore authors = FieldScore.NONE;
    JsonNode all = JSON.readTree(set.resolve("expected.json").toFile());
    for (Map.Entry<String, JsonNode> publisher : all.properties()) {
      JsonNode newest = publisher.getValue().path("versions");
      JsonNode expected = newest.path(last(newest));
      Optional<Path> page = newestPage(set, publisher.getKey());
      if (page.isEmpty() || expected.path("title").asText().isEmpty()) {
        continue;
      }
      pages++;
      MainText read = text(page.get());
      titles +=
          folded(read.title().orElse("")).equals(folded(expected.path("title").asText())) ? 1 : 0;
      String date = expected.path("publishing_date").asText();
      if (date.length() >= 10) {
        dated++;
        dates +=
            read.published().map(d -> d.toString().equals(date.substring(0, 10))).orElse(false)
                ? 1
                : 0;
      }
      Set<String> theirs = new TreeSet<>();
      expected.path("authors").forEach(a -> theirs.add(folded(a.asText())));
      Set<String> ours = new TreeSet<>();
      read.authors().forEach(a -> ours.add(folded(a)));
      int common = (int) ours.stream().filter(theirs::contains).count();
      authors = authors.plus(new FieldScore(common, ours.size() - common, theirs.size() - common));
    }
    String name = "metadata_fundus, " + pages + " publishers";
    String others = "its authors' parsers are written for each publisher: 1 by construction";
    return List.of(
        new Score(name, "title equal", share(titles, pages), others),
        new Score(name, "date of publication equal to the day", share(dates, dated), others),
        new Score(name, "authors, F1", authors.f1(), others));
  }

  private static String last(JsonNode node) {
    String name = "";
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      name = entry.getKey();
    }
    return name;
  }

  private static Optional<Path> newestPage(Path set, String publisher) throws IOException {
    Path file = set.resolve(publisher);
    Path parent = file.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return Optional.empty();
    }
    try (var files = Files.list(parent)) {
      return files
          .filter(f -> f.getFileName().toString().startsWith(file.getFileName() + "_"))
          .max(Path::compareTo);
    }
  }

  private List<Score> nearDuplicates() throws IOException {
    Path set = folder.resolve("near_duplicates");
    List<Document> documents = new ArrayList<>();
    Map<DocumentId, String> names = new HashMap<>();
    for (String line : unzipped(set.resolve("articles.txt.gz")).split("\n")) {
      int space = line.indexOf(' ');
      if (space > 0) {
        Document document =
            DocumentReader.standard()
                .read(
                    new RawDocument(
                        line.substring(space + 1).getBytes(StandardCharsets.UTF_8),
                        line.substring(0, space),
                        Optional.of("text/plain")));
        documents.add(document);
        names.put(document.id(), line.substring(0, space));
      }
    }
    Set<Set<String>> expected = new HashSet<>();
    for (String line : Files.readAllLines(set.resolve("pairs.txt"), StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        expected.add(Set.of(line.strip().split("\\s+")));
      }
    }
    Set<Set<String>> found = new HashSet<>();
    for (Stories.Story story : Stories.of(documents)) {
      List<DocumentId> ids = story.documents();
      for (int i = 0; i < ids.size(); i++) {
        for (int j = i + 1; j < ids.size(); j++) {
          String one = names.getOrDefault(ids.get(i), "");
          String other = names.getOrDefault(ids.get(j), "");
          if (!one.equals(other)) {
            found.add(Set.of(one, other));
          }
        }
      }
    }
    int common = (int) found.stream().filter(expected::contains).count();
    String name = "near_duplicates, " + documents.size() + " articles";
    String others = "its author's MinHash tutorial finds all 10 pairs";
    return List.of(
        new Score(name, "copies, precision", share(common, found.size()), others),
        new Score(name, "copies, recall", share(common, expected.size()), others));
  }

  private static MainText text(Path file) throws IOException {
    return DocumentReader.standard()
        .mainText(new RawDocument(bytes(file), file.toString(), Optional.of("text/html")));
  }

  private static String unzipped(Path file) throws IOException {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) throws IOException {
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      return in.readNBytes(LARGEST);
    }
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\u00a0\\u3000]+", " ")
        .strip();
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      words.add(m.group());
    }
    Map<String, Integer> found = new HashMap<>();
    int last = Math.max(1, words.size() - SHINGLE + 1);
    for (int i = 0; i < last && !words.isEmpty(); i++) {
      found.merge(
          String.join(" ", words.subList(i, Math.min(words.size(), i + SHINGLE))), 1, Integer::sum);
    }
    return found;
  }

  private static int common(Map<String, Integer> a, Map<String, Integer> b) {
    return a.entrySet().stream()
        .mapToInt(e -> Math.min(e.getValue(), b.getOrDefault(e.getKey(), 0)))
        .sum();
  }

  private static int size(Map<String, Integer> multiset) {
    return multiset.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
