package org.chokepoint.evidence.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.mention.MentionFinder;
import org.chokepoint.evidence.mention.Tag;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.evidence.text.NormalText;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Span;

/**
 * Scores on public sets in which persons, organisations and places are marked. The reader knows the
 * names of the reference data and no others, so its recall is counted over marked names that the
 * reference data hold, its precision over all names it finds.
 */
public final class NameSets {

  private final Path folder;
  private final MentionFinder finder;
  private final Map<String, Set<Type>> known = new HashMap<>();

  /**
   * Sets in a folder.
   *
   * @param folder holds each set as its own folder; those that are missing are passed over
   * @param lexicon the names that the reader knows
   */
  public NameSets(Path folder, Taxonomy taxonomy, Lexicon lexicon) {
    this.folder = folder;
    this.finder = new MentionFinder(taxonomy, lexicon);
    for (Lexicon.Entry entry : lexicon.entries()) {
      Type.of(entry.kind())
          .ifPresent(
              type ->
                  known
                      .computeIfAbsent(
                          NormalText.normalise(entry.name()), k -> EnumSet.noneOf(Type.class))
                      .add(type));
    }
  }

  private enum Type {
    PERSON,
    ORGANISATION,
    PLACE;

    static Optional<Type> of(Lexicon.Kind kind) {
      return switch (kind) {
        case PERSON -> Optional.of(PERSON);
        case ENTITY, FACILITY -> Optional.of(ORGANISATION);
        case PLACE -> Optional.of(PLACE);
        case MATERIAL -> Optional.empty();
      };
    }

    /**
     * The type of a label such as {@code I-ORG} or {@code B-PER.NAM}; descriptions are no names.
     */
    static Optional<Type> of(String label) {
      if (label.endsWith(".NOM")) {
        return Optional.empty();
      }
      return switch (label.substring(Math.min(2, label.length())).replace(".NAM", "")) {
        case "PER" -> Optional.of(PERSON);
        case "ORG" -> Optional.of(ORGANISATION);
        case "LOC", "GPE" -> Optional.of(PLACE);
        default -> Optional.empty();
      };
    }
  }

  private record Sentence(String text, Map<Span, Type> names) {}

  /** The scores of the sets that are there, in a fixed order. */
  public List<PublicSets.Score> run() {
    List<PublicSets.Score> scores = new ArrayList<>();
    add(
        scores,
        Path.of("ner_english", "wikigold.conll"),
        " ",
        "trained taggers find names of every sort; no figure of its authors at hand");
    add(
        scores,
        Path.of("ner_english", "sec_filings.conll"),
        " ",
        "trained taggers find names of every sort; no figure of its authors at hand");
    add(
        scores,
        Path.of("ner_chinese_weibo", "weibo_dev.conll"),
        "",
        "Lattice LSTM (Zhang and Yang 2018), trained on it: F1 0.588 over all names and descriptions");
    return scores;
  }

  private void add(List<PublicSets.Score> scores, Path file, String gap, String others) {
    if (!Files.exists(folder.resolve(file))) {
      return;
    }
    FieldScore recall = FieldScore.NONE;
    FieldScore precision = FieldScore.NONE;
    int marked = 0;
    for (Sentence sentence : sentences(folder.resolve(file), gap)) {
      Map<Span, Set<Type>> found = found(sentence.text());
      for (Map.Entry<Span, Type> name : sentence.names().entrySet()) {
        marked++;
        if (isKnown(sentence.text(), name.getKey(), name.getValue())) {
          boolean hit = found.getOrDefault(name.getKey(), Set.of()).contains(name.getValue());
          recall = recall.plus(new FieldScore(hit ? 1 : 0, 0, hit ? 0 : 1));
        }
      }
      for (Map.Entry<Span, Set<Type>> name : found.entrySet()) {
        Type right = sentence.names().get(name.getKey());
        boolean hit = right != null && name.getValue().contains(right);
        precision = precision.plus(new FieldScore(hit ? 1 : 0, hit ? 0 : 1, 0));
      }
    }
    String set = String.valueOf(file.getParent()) + ", " + name(file) + ", " + marked + " names";
    int held = recall.hits() + recall.misses();
    int all = precision.hits() + precision.inventions();
    scores.add(
        new PublicSets.Score(
            set, "recall of the " + held + " names in the lexicon", recall.recall(), others));
    scores.add(
        new PublicSets.Score(
            set, "precision of all " + all + " names found", precision.precision(), others));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceAll("\\..*|_dev", "").toLowerCase(Locale.ROOT);
  }

  private boolean isKnown(String text, Span span, Type type) {
    String name = NormalText.normalise(text.substring(span.start(), span.end()));
    return known.getOrDefault(name, Set.of()).contains(type);
  }

  private Map<Span, Set<Type>> found(String text) {
    Map<Span, Set<Type>> found = new LinkedHashMap<>();
    for (Mention mention : finder.find(text).all()) {
      if (mention.tag() instanceof Tag.Name name) {
        Type.of(name.kind())
            .ifPresent(
                type -> found.computeIfAbsent(mention.span(), k -> new HashSet<>()).add(type));
      }
    }
    return found;
  }

  /** The sentences of a file with a token and its label a line, and an empty line behind each. */
  private static List<Sentence> sentences(Path file, String gap) {
    List<Sentence> sentences = new ArrayList<>();
    Marked current = new Marked(gap);
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String[] fields = line.strip().split("\\s+");
        if (line.isBlank()) {
          current.closeInto(sentences);
          current = new Marked(gap);
        } else if (!fields[0].equals("-DOCSTART-")) {
          // A Chinese character carries its place within the word behind it.
          String token = gap.isEmpty() ? fields[0].replaceFirst("\\d$", "") : fields[0];
          current.add(token, fields[fields.length - 1]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    current.closeInto(sentences);
    return sentences;
  }

  /** A sentence as it is put together from its tokens. */
  private static final class Marked {

    private final String gap;
    private final StringBuilder text = new StringBuilder();
    private final Map<Span, Type> names = new LinkedHashMap<>();
    private String open = "";
    private int start;
    private int end;

    Marked(String gap) {
      this.gap = gap;
    }

    void add(String token, String label) {
      String kind = label.length() > 2 ? label.substring(2) : "";
      if (!kind.equals(open) || label.startsWith("B-")) {
        close();
        open = kind;
        start = text.length() + (text.length() == 0 ? 0 : gap.length());
      }
      text.append(text.length() == 0 ? "" : gap).append(token);
      end = text.length();
    }

    private void close() {
      if (!open.isEmpty()) {
        Type.of("I-" + open).ifPresent(type -> names.put(new Span(start, end), type));
      }
      open = "";
    }

    void closeInto(List<Sentence> sentences) {
      close();
      if (text.length() > 0) {
        sentences.add(new Sentence(text.toString(), names));
      }
    }
  }
}
