package org.chokepoint.evidence.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.source.RawDocument;
import org.chokepoint.evidence.text.NormalText;
import org.chokepoint.model.chain.EntityKind;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.signal.ActorRef;
import org.chokepoint.model.signal.Attribution;
import org.chokepoint.model.signal.LeverKind;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.signal.ResponseKind;
import org.chokepoint.model.signal.Signal;

/**
 * Reads labelled texts as files and compares the first signal with the labels, field by field;
 * levers and responses are those of the first signal and of all comments. An actor is right under
 * any name that the lexicon has for it.
 */
public final class TextEvaluation {

  /** Fields in the order in which they are reported. */
  public static final List<String> FIELDS =
      List.of("kind", "actor", "themes", "instruments", "levers", "certainty");

  private final SignalReader reader;
  private final DocumentReader documents = DocumentReader.standard();
  private final Map<String, Set<String>> namesOf = new HashMap<>();

  /** An evaluation of a reader by the names of its lexicon. */
  public TextEvaluation(SignalReader reader, Lexicon lexicon) {
    this.reader = reader;
    Map<String, Set<String>> places = new HashMap<>();
    for (Lexicon.Entry entry : lexicon.entries()) {
      if (entry.kind() == Lexicon.Kind.PLACE && entry.home().isEmpty()) {
        places.computeIfAbsent(entry.id(), id -> new HashSet<>()).add(normal(entry.name()));
      }
    }
    for (Lexicon.Entry entry : lexicon.entries()) {
      if (entry.kind() == Lexicon.Kind.ENTITY) {
        Set<String> names = namesOf.computeIfAbsent(entry.id(), id -> new HashSet<>());
        names.add(normal(entry.name()));
        names.add(normal(entry.canonical()));
        if (entry.nature().equals(Optional.of(EntityKind.STATE))) {
          names.addAll(places.getOrDefault(entry.home(), Set.of()));
        }
      }
    }
  }

  /**
   * Scores of a set.
   *
   * @param set its name
   * @param texts how many texts were read
   * @param empty how many of them hold nothing that may be read
   * @param invented how many of those gave a signal
   * @param fields score by field
   * @param mistakes what was read wrongly, one line a mistake
   */
  public record Scores(
      String set,
      int texts,
      int empty,
      int invented,
      Map<String, FieldScore> fields,
      List<String> mistakes) {

    /** Copies the collections. */
    public Scores {
      fields = new TreeMap<>(fields);
      mistakes = List.copyOf(mistakes);
    }

    /** Score of a field. */
    public FieldScore field(String name) {
      return fields.getOrDefault(name, FieldScore.NONE);
    }
  }

  /** Scores of a set of texts. */
  public Scores score(String set, List<LabelledText> texts) {
    Map<String, FieldScore> fields = new TreeMap<>();
    List<String> mistakes = new ArrayList<>();
    int empty = 0;
    int invented = 0;
    for (LabelledText text : texts) {
      List<Signal> signals = signals(text);
      empty += text.empty() ? 1 : 0;
      invented += text.empty() && !signals.isEmpty() ? 1 : 0;
      compare(text, signals)
          .forEach(
              (field, compared) -> {
                fields.merge(field, compared.score(), FieldScore::plus);
                if (compared.score().inventions() + compared.score().misses() > 0) {
                  mistakes.add(field + ": " + compared + " in: " + text.text().replace('\n', ' '));
                }
              });
    }
    return new Scores(set, texts.size(), empty, invented, fields, mistakes);
  }

  private List<Signal> signals(LabelledText text) {
    RawDocument raw =
        new RawDocument(
            text.text().getBytes(StandardCharsets.UTF_8),
            "labelled.txt",
            Optional.of("text/plain"));
    try {
      return reader.read(documents.read(raw)).value();
    } catch (FailureException unreadable) {
      return List.of();
    }
  }

  /** What is right, what was read, and the score of both. */
  private record Compared(String expected, String read, FieldScore score) {
    @Override
    public String toString() {
      return "expected " + expected + ", read " + read;
    }
  }

  private Map<String, Compared> compare(LabelledText text, List<Signal> signals) {
    Optional<Signal> first = signals.stream().findFirst();
    Map<String, Compared> fields = new TreeMap<>();
    fields.put("kind", any(text.kinds(), first.map(s -> s.kind().value().value())));
    fields.put(
        "certainty",
        any(text.certainties(), first.map(s -> s.certainty().name().toLowerCase(Locale.ROOT))));
    fields.put("actor", actor(text.actors(), first));
    fields.put("themes", labels(text.themes(), first.map(TextEvaluation::themes).orElse(Set.of())));
    fields.put(
        "instruments",
        labels(text.instruments(), first.map(TextEvaluation::instruments).orElse(Set.of())));
    fields.put("levers", labels(text.levers(), levers(signals)));
    return fields;
  }

  private static Compared any(Set<String> right, Optional<String> read) {
    boolean nothing = right.isEmpty() || right.contains(LabelledText.NONE);
    boolean hit = read.filter(right::contains).isPresent();
    FieldScore score =
        new FieldScore(hit ? 1 : 0, read.isPresent() && !hit ? 1 : 0, hit || nothing ? 0 : 1);
    return new Compared(right.toString(), read.orElse("nothing"), score);
  }

  private Compared actor(Set<String> right, Optional<Signal> first) {
    Optional<ActorRef> read = first.flatMap(s -> s.event().actor()).map(a -> a.value());
    boolean hit = read.filter(a -> isOneOf(a, right)).isPresent();
    FieldScore score =
        new FieldScore(
            hit ? 1 : 0, read.isPresent() && !hit ? 1 : 0, hit || right.isEmpty() ? 0 : 1);
    return new Compared(right.toString(), read.map(ActorRef::name).orElse("nobody"), score);
  }

  private boolean isOneOf(ActorRef actor, Set<String> right) {
    Set<String> names = new HashSet<>(Set.of(normal(actor.name())));
    actor.entity().ifPresent(id -> names.addAll(namesOf.getOrDefault(id.value(), Set.of())));
    return right.stream()
        .map(TextEvaluation::normal)
        .anyMatch(r -> names.stream().anyMatch(n -> n.equals(r) || n.startsWith(r + " of ")));
  }

  private static String normal(String name) {
    String normal = NormalText.normalise(name);
    return normal.startsWith("the ") ? normal.substring("the ".length()) : normal;
  }

  private static Compared labels(LabelledText.Labels right, Set<String> read) {
    int hits = (int) read.stream().filter(right.required()::contains).count();
    int open = (int) read.stream().filter(right.open()::contains).count();
    FieldScore score =
        new FieldScore(hits, read.size() - hits - open, right.required().size() - hits);
    return new Compared(
        new TreeSet<>(right.required()) + " maybe " + new TreeSet<>(right.open()),
        new TreeSet<>(read).toString(),
        score);
  }

  private static Set<String> themes(Signal signal) {
    Set<String> ids = new TreeSet<>();
    signal.themes().forEach(t -> ids.add(t.value().value()));
    return ids;
  }

  private static Set<String> instruments(Signal signal) {
    Set<String> ids = new TreeSet<>();
    signal.instruments().forEach(i -> ids.add(i.value().kind().value()));
    return ids;
  }

  private static Set<String> levers(List<Signal> signals) {
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < signals.size(); i++) {
      Signal signal = signals.get(i);
      if (i == 0 || signal.attribution() == Attribution.COMMENTATOR) {
        signal.levers().forEach(l -> ids.add(lever(l.value())));
        signal.responses().forEach(r -> ids.add(response(r.value())));
      }
    }
    return ids;
  }

  private static String lever(LeverKind lever) {
    return lever == LeverKind.PRICE ? "pricing" : lever.name().toLowerCase(Locale.ROOT);
  }

  private static String response(ResponseKind response) {
    return "response_" + response.label();
  }
}
