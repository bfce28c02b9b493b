package org.chokepoint.app.usecase;

import java.io.InputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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
import org.chokepoint.simulation.scenario.DraftText;
import org.chokepoint.simulation.scenario.ScenarioDraft;

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
   * The text of a scenario file, each field with the words it was read from or the assumption that
   * stands in for them.
   *
   * @param document a file, a web address, or {@code -}
   * @throws FailureException if the document cannot be read or pulls no lever
   */
  public String draft(String document, InputStream standardInput) {
    Document read = DocumentReader.standard().read(document, standardInput);
    List<Signal> signals =
        new SignalReader(Taxonomy.standard(), knowledge.lexicon()).read(read).value();
    SupplyPicture picture = knowledge.pictureAsOf(knowledge.dataMonth());
    Optional<PlaceCode> controller = Focus.of(signals, picture).controller();
    if (controller.isEmpty()) {
      throw none(document, "names no actor that the reference data knows");
    }
    YearMonth now = knowledge.dataMonth();
    return signals.stream()
        .map(s -> ScenarioDraft.fromSignal(s, controller.get(), now))
        .flatMap(Optional::stream)
        .findFirst()
        .map(DraftText::of)
        .orElseThrow(() -> none(document, "announces no lever: nothing tightens price, supply"));
  }

  private static FailureException none(String document, String what) {
    return new FailureException(
        FailureReason.MISSING,
        document,
        "it " + what + ". Start from a ready scenario: simulate --show controls-2025-04.");
  }
}
