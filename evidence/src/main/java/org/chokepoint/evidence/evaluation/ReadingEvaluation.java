package org.chokepoint.evidence.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.text.LanguageDetector;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.signal.Attribution;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Language;
import org.chokepoint.model.signal.Signal;

/**
 * Reads labelled sentences, each as a document of its own, and compares the first signal with the
 * label, field by field. Ids and ordinals must be equal; lists are compared value by value.
 */
public final class ReadingEvaluation {

  /** Fields in the order in which they are reported. */
  public static final List<String> FIELDS =
      List.of("kind", "actor", "themes", "instruments", "levers", "certainty", "ordinal");

  private final SignalReader reader;

  /** An evaluation of a reader. */
  public ReadingEvaluation(SignalReader reader) {
    this.reader = reader;
  }

  /**
   * Scores of one language.
   *
   * @param language {@code en} or {@code zh}
   * @param sentences how many sentences were read
   * @param traps how many of them hold nothing, a comment or a denial
   * @param fields score by field
   * @param inventedSignals signals read from sentences that hold none
   * @param mistakes what was read wrongly, one line a mistake
   */
  public record Scores(
      String language,
      int sentences,
      int traps,
      Map<String, FieldScore> fields,
      int inventedSignals,
      List<String> mistakes) {

    /** Copies the collections. */
    public Scores {
      fields = new TreeMap<>(fields);
      mistakes = List.copyOf(mistakes);
    }
  }

  /** Scores in both languages on the sentences shipped with the product. */
  public List<Scores> run() {
    return List.of(
        score("en", Language.EN, LabelledSentence.english()),
        score("zh", Language.ZH_HANS, LabelledSentence.chinese()));
  }

  /** Scores on other sentences. */
  public Scores score(String name, Language language, List<LabelledSentence> sentences) {
    Map<String, FieldScore> fields = new TreeMap<>();
    List<String> mistakes = new ArrayList<>();
    int invented = 0;
    int traps = 0;
    for (LabelledSentence sentence : sentences) {
      List<Signal> signals = reader.read(document(sentence.text(), language)).value();
      Map<String, Set<String>> expected = expected(sentence);
      Map<String, Set<String>> read = signals.isEmpty() ? Map.of() : values(signals.get(0));
      invented += sentence.empty() && !signals.isEmpty() ? 1 : 0;
      traps += isTrap(sentence) ? 1 : 0;
      for (String field : FIELDS) {
        FieldScore score =
            compare(expected.getOrDefault(field, Set.of()), read.getOrDefault(field, Set.of()));
        fields.merge(field, score, FieldScore::plus);
        if (score.inventions() + score.misses() > 0) {
          mistakes.add(
              field
                  + ": expected "
                  + expected.getOrDefault(field, Set.of())
                  + ", read "
                  + read.getOrDefault(field, Set.of())
                  + " in: "
                  + sentence.text());
        }
      }
    }
    return new Scores(name, sentences.size(), traps, fields, invented, mistakes);
  }

  private static boolean isTrap(LabelledSentence sentence) {
    return sentence.empty()
        || sentence.kind().equals("commentary")
        || sentence.kind().equals("denial");
  }

  private static Document document(String text, Language language) {
    return new Document(
        DocumentId.of(text.getBytes(StandardCharsets.UTF_8)),
        "labelled sentence",
        "text/plain",
        language == Language.EN ? language : LanguageDetector.detect(text).orElse(language),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        text);
  }

  private static FieldScore compare(Set<String> expected, Set<String> read) {
    int hits = (int) read.stream().filter(expected::contains).count();
    return new FieldScore(hits, read.size() - hits, expected.size() - hits);
  }

  private static Map<String, Set<String>> expected(LabelledSentence sentence) {
    Map<String, Set<String>> values = new TreeMap<>();
    values.put("kind", sentence.empty() ? Set.of() : Set.of(sentence.kind()));
    values.put("actor", single(sentence.actor()));
    values.put("themes", sentence.themes());
    values.put("instruments", sentence.instruments());
    values.put("levers", sentence.levers());
    values.put("certainty", single(sentence.certainty()));
    values.put("ordinal", single(sentence.ordinal()));
    return values;
  }

  private static Map<String, Set<String>> values(Signal signal) {
    Map<String, Set<String>> values = new TreeMap<>();
    values.put("kind", Set.of(signal.kind().value().value()));
    values.put(
        "actor",
        signal
            .event()
            .actor()
            .map(a -> Set.of(a.value().entity().map(e -> e.value()).orElse(a.value().name())))
            .orElse(Set.of()));
    values.put("themes", set(signal.themes().stream().map(t -> t.value().value()).toList()));
    values.put(
        "instruments",
        set(signal.instruments().stream().map(i -> i.value().kind().value()).toList()));
    values.put("levers", levers(signal));
    boolean comment = signal.attribution() == Attribution.COMMENTATOR;
    String certainty = signal.certainty().name().toLowerCase(Locale.ROOT);
    values.put("certainty", comment && certainty.isEmpty() ? Set.of() : Set.of(certainty));
    values.put(
        "ordinal",
        signal.event().ordinal().map(o -> Set.of(o.value().toString())).orElse(Set.of()));
    return values;
  }

  private static Set<String> levers(Signal signal) {
    Set<String> levers = new TreeSet<>();
    signal.levers().forEach(l -> levers.add(l.value().token()));
    if (signal.attribution() == Attribution.COMMENTATOR) {
      signal.responses().forEach(r -> levers.add("r:" + r.value().label()));
    }
    return levers;
  }

  private static Set<String> set(List<String> values) {
    return new TreeSet<>(values);
  }

  private static Set<String> single(String value) {
    return value.isEmpty() ? Set.of() : Set.of(value);
  }
}
