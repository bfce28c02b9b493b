package org.chokepoint.evidence.signal;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.text.Sentence;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.signal.ResponseKind;
import org.chokepoint.model.source.Span;

/** What passages call on buyers to do, or what an actor does to free buyers. */
final class Responses {

  private static final Set<String> FREEING =
      Set.of(
          "plant_commissioning",
          "plant_construction",
          "joint_venture_investment",
          "offtake_contract",
          "public_support",
          "stockpile_action",
          "resource_discovery",
          "regulation_issued",
          "cooperation_agreement");

  /** Acts that add supply or stocks by themselves, wherever the controller does not do them. */
  private static final Set<String> OF_SUPPLY =
      Set.of(
          "plant_commissioning",
          "plant_construction",
          "joint_venture_investment",
          "offtake_contract",
          "public_support",
          "resource_discovery",
          "stockpile_action");

  /** Acts that build or pay for works; where no stage is told these process. */
  private static final Set<String> OF_PLANTS =
      Set.of("plant_commissioning", "plant_construction", "public_support");

  /** Acts that are one response, whatever stages they speak of. */
  private static final Map<String, ResponseKind> ALWAYS =
      Map.of("stockpile_action", ResponseKind.STOCK, "resource_discovery", ResponseKind.MINING);

  private static final String PREFIX = "response_";

  /** The country whose grip buyers want to be free of. */
  private static final String CONTROLLER = "CHN";

  private static final Set<String> FREEDOM =
      Set.of("de_risking", "supply_chain_security", "friend_shoring", "circular_economy");

  private Responses() {}

  /** The responses that a comment calls for. */
  static List<Cited<ResponseKind>> ofComment(Passage passage, Inferred inferred, Citing citing) {
    Map<ResponseKind, Cited<ResponseKind>> found = new EnumMap<>(ResponseKind.class);
    if (passage.has(EntryKind.VOICE, "call")) {
      for (Mention mention : passage.mentions().cues(EntryKind.RESPONSE)) {
        found.computeIfAbsent(kind(mention.tag().id()), k -> citing.cite(k, mention.span()));
      }
    }
    add(found, inferred::words, citing);
    return List.copyOf(found.values());
  }

  /** The responses that an act itself is, by rule or by all words of its sentence. */
  static List<Cited<ResponseKind>> ofActor(
      EventCandidate event,
      List<Passage> scope,
      Map<String, LearnedLabels.Likelihood> learned,
      Citing citing) {
    Map<ResponseKind, Cited<ResponseKind>> found = byRule(event, scope, citing);
    boolean controller = event.actor().map(a -> a.home().equals(CONTROLLER)).orElse(false);
    if (!controller) {
      add(found, id -> LearnedEvents.words(id, LearnedEvents.RESPONDS, learned), citing);
    }
    return List.copyOf(found.values());
  }

  private static void add(
      Map<ResponseKind, Cited<ResponseKind>> found,
      Function<String, Optional<Span>> words,
      Citing citing) {
    for (ResponseKind response : ResponseKind.values()) {
      words
          .apply(id(response))
          .ifPresent(span -> found.computeIfAbsent(response, r -> citing.cite(r, span)));
    }
  }

  private static Map<ResponseKind, Cited<ResponseKind>> byRule(
      EventCandidate event, List<Passage> scope, Citing citing) {
    String kind = event.entry().id().value();
    String home = event.actor().map(Actor::home).orElse("");
    boolean frees = scope.stream().anyMatch(p -> isBeside(event, p) && freesBuyers(p));
    boolean abroad =
        OF_SUPPLY.contains(kind)
            && (home.isEmpty() ? isElsewhere(event) : !home.equals(CONTROLLER));
    if (!FREEING.contains(kind) || home.equals(CONTROLLER) || !frees && !abroad) {
      return new EnumMap<>(ResponseKind.class);
    }
    Map<ResponseKind, Cited<ResponseKind>> found = new EnumMap<>(ResponseKind.class);
    ResponseKind only = ALWAYS.get(kind);
    if (only != null) {
      found.put(only, citing.cite(only, event.cue().span()));
      return found;
    }
    if (scope.stream().anyMatch(p -> p.has(EntryKind.INSTRUMENT, "stockpile_purchase"))) {
      found.put(ResponseKind.STOCK, citing.cite(ResponseKind.STOCK, event.cue().span()));
    }
    List<Passage> told = frees ? scope : scope.stream().filter(p -> isNext(event, p)).toList();
    List<Cited<Stage>> own = Stages.in(List.of(event.passage()), citing);
    for (Cited<Stage> stage : own.isEmpty() ? Stages.in(told, citing) : own) {
      ResponseKind response = ofStage(stage.value());
      found.computeIfAbsent(response, r -> new Cited<>(r, stage.quote()));
    }
    if (found.isEmpty() && OF_PLANTS.contains(kind)) {
      found.put(ResponseKind.PROCESSING, citing.cite(ResponseKind.PROCESSING, event.cue().span()));
    }
    return found;
  }

  /**
   * Whether a passage speaks of the event itself: its own, the next ones, or one naming its actor.
   */
  private static boolean isBeside(EventCandidate event, Passage passage) {
    if (isNext(event, passage)) {
      return true;
    }
    List<Mention> names = passage.mentions().names(Lexicon.Kind.ENTITY);
    String actor = names.isEmpty() ? "" : event.actor().map(Actor::key).orElse("");
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).tag().id().equals(actor)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an act of somebody unknown is told of other places than the controller's. */
  private static boolean isElsewhere(EventCandidate event) {
    List<Mention> places = event.passage().mentions().names(Lexicon.Kind.PLACE);
    return event.actor().isPresent()
        && !places.isEmpty()
        && places.stream().noneMatch(p -> p.tag().id().equals(CONTROLLER));
  }

  private static boolean isNext(EventCandidate event, Passage passage) {
    int reach = event.passage().sentence().form() == Sentence.Form.HEADING ? 6 : 2;
    return Math.abs(passage.index() - event.passage().index()) <= reach;
  }

  private static boolean freesBuyers(Passage passage) {
    return FREEDOM.stream().anyMatch(t -> passage.has(EntryKind.THEME, t));
  }

  private static ResponseKind ofStage(Stage stage) {
    return switch (stage) {
      case MINING, CONCENTRATION -> ResponseKind.MINING;
      case RECYCLING -> ResponseKind.RECYCLING;
      default -> ResponseKind.PROCESSING;
    };
  }

  /** The id of a response in the taxonomy and among the learned labels. */
  static String id(ResponseKind response) {
    return PREFIX + response.label();
  }

  private static ResponseKind kind(String id) {
    return ResponseKind.valueOf(id.substring(PREFIX.length()).toUpperCase(Locale.ROOT));
  }
}
