package org.chokepoint.evidence.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.mention.MentionFinder;
import org.chokepoint.evidence.mention.Tag;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.model.id.Digest;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.id.ThemeId;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Language;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Span;

/**
 * Scores on the sentences of the PLOVER handbook: political events of 18 types, each with its
 * source and target marked. None is about critical minerals, so no sentence may give a signal; what
 * kind of event the reader sees is asked beside that, for the types with a counterpart among its
 * kinds.
 */
public final class EventSet {

  /** Our kinds by PLOVER type; the types left out, such as PROTEST, have no counterpart. */
  private static final Map<String, Set<String>> COUNTERPARTS =
      Map.of(
          "AGREE",
          Set.of("cooperation_agreement", "joint_venture_investment", "offtake_contract"),
          "CONSULT",
          Set.of("official_meeting", "official_visit"),
          "THREATEN",
          Set.of("threat"),
          "REJECT",
          Set.of("denial"),
          "SANCTION",
          Set.of(
              "export_ban",
              "export_control_imposed",
              "entity_listing",
              "tariff_action",
              "licence_delayed_or_denied"),
          "CONCEDE",
          Set.of("export_control_suspended", "licence_granted"),
          "AID",
          Set.of("public_support"));

  private static final Pattern MARK = Pattern.compile("\\((SRC/TAR|SRC|TAR|EVT): ([^()]*)\\)");
  private static final String OTHERS =
      "UniversalPetrarch on 1,018 other sentences: 0.44 right, 3.16 events too many a sentence";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final SignalReader reader;
  private final MentionFinder finder;

  /**
   * The set in a folder.
   *
   * @param folder holds it as {@code events_plover}; if it is missing there are no scores
   */
  public EventSet(Path folder, Taxonomy taxonomy, Lexicon lexicon) {
    this.folder = folder;
    this.reader = new SignalReader(taxonomy, lexicon);
    this.finder = new MentionFinder(taxonomy, lexicon);
  }

  private record Marked(String text, List<Span> sources, List<Span> targets) {

    /** Takes the marks out of a text and keeps where they stood. */
    static Marked of(String markup) {
      StringBuilder text = new StringBuilder();
      List<Span> sources = new ArrayList<>();
      List<Span> targets = new ArrayList<>();
      Matcher m = MARK.matcher(markup);
      int end = 0;
      while (m.find()) {
        text.append(markup, end, m.start());
        Span span = new Span(text.length(), text.length() + m.group(2).length());
        text.append(m.group(2));
        end = m.end();
        if (m.group(1).contains("SRC")) {
          sources.add(span);
        }
        if (m.group(1).contains("TAR")) {
          targets.add(span);
        }
      }
      return new Marked(text.append(markup.substring(end)).toString(), sources, targets);
    }
  }

  /** The scores; none if the set is not there. */
  public List<PublicSets.Score> run() {
    Path file = folder.resolve("events_plover").resolve("records.json");
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return scores(JSON.readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<PublicSets.Score> scores(JsonNode records) {
    int silent = 0;
    int types = 0;
    FieldScore kinds = FieldScore.NONE;
    Map<String, FieldScore> spans = new TreeMap<>();
    for (JsonNode node : records) {
      Marked marked = Marked.of(node.at("/textInfo/markup").asText());
      Document document = document(marked.text(), node.path("date").asText());
      silent += reader.read(document).value().isEmpty() ? 1 : 0;
      Set<String> found = types(document);
      String type = node.path("event").asText();
      if (COUNTERPARTS.containsKey(type)) {
        types++;
        boolean hit = found.remove(type);
        kinds = kinds.plus(new FieldScore(hit ? 1 : 0, found.size(), hit ? 0 : 1));
      } else {
        kinds = kinds.plus(new FieldScore(0, found.size(), 0));
      }
      List<Span> names = names(marked.text());
      marked.sources().forEach(s -> count(spans, "source", s, names));
      marked.targets().forEach(s -> count(spans, "target", s, names));
    }
    String set = "events_plover, " + records.size() + " sentences";
    List<PublicSets.Score> scores = new ArrayList<>();
    scores.add(
        new PublicSets.Score(
            set,
            "no signal, as none is about critical minerals",
            (double) silent / records.size(),
            OTHERS));
    scores.add(
        new PublicSets.Score(
            set,
            "event type, recall over the " + types + " with a counterpart",
            kinds.recall(),
            OTHERS));
    scores.add(
        new PublicSets.Score(
            set, "event type, precision over all sentences", kinds.precision(), OTHERS));
    spans.forEach(
        (what, score) ->
            scores.add(
                new PublicSets.Score(
                    set, what + ", recall", score.recall(), "no figure of its authors at hand")));
    return scores;
  }

  private static void count(
      Map<String, FieldScore> spans, String what, Span marked, List<Span> names) {
    boolean exact = names.contains(marked);
    boolean overlaps =
        names.stream().anyMatch(n -> n.start() < marked.end() && marked.start() < n.end());
    spans.merge(what + " found as a name, exactly", one(exact), FieldScore::plus);
    spans.merge(what + " found as a name, overlapping", one(overlaps), FieldScore::plus);
  }

  private static FieldScore one(boolean hit) {
    return new FieldScore(hit ? 1 : 0, 0, hit ? 0 : 1);
  }

  private Set<String> types(Document document) {
    Set<String> types = new TreeSet<>();
    for (ThemeId kind : reader.kinds(document)) {
      COUNTERPARTS.forEach(
          (type, ours) -> {
            if (ours.contains(kind.value())) {
              types.add(type);
            }
          });
    }
    return types;
  }

  private List<Span> names(String text) {
    return finder.find(text).all().stream()
        .filter(m -> m.tag() instanceof Tag.Name name && name.kind() != Lexicon.Kind.MATERIAL)
        .map(Mention::span)
        .toList();
  }

  private static Document document(String text, String date) {
    return new Document(
        new DocumentId(Digest.sha256(text.getBytes(StandardCharsets.UTF_8))),
        "events_plover",
        "text/plain",
        Language.EN,
        Optional.empty(),
        date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date)),
        List.of(),
        text);
  }
}
