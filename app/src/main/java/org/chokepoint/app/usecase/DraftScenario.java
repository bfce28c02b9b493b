package org.chokepoint.app.usecase;

import java.io.InputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Signal;
import org.chokepoint.simulation.chain.Chains;
import org.chokepoint.simulation.scenario.DraftText;
import org.chokepoint.simulation.scenario.ScenarioDraft;
import org.jspecify.annotations.Nullable;

/** Drafts a scenario from the signals of a document, for a person to check and run. */
public final class DraftScenario {

  private final ReferenceKnowledge knowledge;

  /**
   * Drafts with the names of given reference data.
   *
   * @param source opens the reference data
   */
  public DraftScenario(Supplier<ReferenceKnowledge> source) {
    this.knowledge = source.get();
  }

  /**
   * A draft.
   *
   * @param text scenario file, each field with the words it was read from or the assumption that
   *     stands in for them
   * @param remarks what the draft leaves out, a line each
   */
  public record Answer(String text, List<String> remarks) {

    /** Copies the list. */
    public Answer {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Drafts.
   *
   * @param document a file, a web address, or {@code -}
   * @param chain chain to draft for; null for that of the first material named
   * @throws FailureException if the document cannot be read, pulls no lever or none on the chain
   */
  public Answer draft(String document, @Nullable String chain, InputStream standardInput) {
    Document read = DocumentReader.standard().read(document, standardInput);
    List<Signal> signals =
        new SignalReader(Taxonomy.standard(), knowledge.lexicon()).read(read).value();
    SupplyPicture picture = knowledge.pictureAsOf(knowledge.dataMonth());
    Optional<PlaceCode> controller = Focus.of(signals, picture).controller();
    if (controller.isEmpty()) {
      throw none(document, "names no actor that the reference data knows");
    }
    YearMonth now = knowledge.dataMonth();
    ScenarioDraft draft =
        signals.stream()
            .map(s -> ScenarioDraft.fromSignal(s, controller.get(), now))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow(
                () -> none(document, "announces no lever: nothing tightens price, supply"));
    return onChain(document, draft, chain, Chains.of(picture).all());
  }

  private static Answer onChain(
      String document,
      ScenarioDraft draft,
      @Nullable String wanted,
      Map<String, Set<String>> chains) {
    Map<String, List<String>> named = new LinkedHashMap<>();
    List<String> remarks = new ArrayList<>();
    for (String material : draft.materials()) {
      Chains.holding(material, chains)
          .ifPresentOrElse(
              of -> named.computeIfAbsent(of, k -> new ArrayList<>()).add(material),
              () -> remarks.add(material + " is left out: the data hold no output of it."));
    }
    if (named.isEmpty() && !draft.materials().isEmpty()) {
      throw none(
          document,
          "restricts "
              + String.join(", ", draft.materials())
              + ", of which the"
              + " data hold no output");
    }
    String chain = named.isEmpty() ? Chains.RARE_EARTHS : named.keySet().iterator().next();
    if (wanted != null) {
      chain = wanted;
      if (!named.containsKey(wanted) && !(named.isEmpty() && chains.containsKey(wanted))) {
        throw none(
            document,
            "names no material of the chain '"
                + wanted
                + "' but of "
                + (named.isEmpty() ? "none" : String.join(", ", named.keySet())));
      }
    }
    for (Map.Entry<String, List<String>> other : named.entrySet()) {
      if (!other.getKey().equals(chain)) {
        remarks.add(
            "It also names "
                + String.join(", ", other.getValue())
                + ", traded in the chain "
                + other.getKey()
                + ": draft that with --chain "
                + other.getKey()
                + ".");
      }
    }
    return new Answer(DraftText.of(draft.on(chain, chains.getOrDefault(chain, Set.of()))), remarks);
  }

  private static FailureException none(String document, String what) {
    return new FailureException(
        FailureReason.MISSING,
        document,
        "it " + what + ". Start from a ready scenario: simulate --show controls-2025-04.");
  }
}
