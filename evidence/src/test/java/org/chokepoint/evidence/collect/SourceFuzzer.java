package org.chokepoint.evidence.collect;

import java.io.ByteArrayInputStream;
import org.chokepoint.evidence.ReferenceLexicon;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Signal;
import org.chokepoint.model.source.Span;

/**
 * Reads any bytes as a source of whatever kind they look like, down to signals. Everything but a
 * failure with its reason is a bug. The entry point of the coverage-guided fuzzer; see
 * CONTRIBUTING.md.
 */
public final class SourceFuzzer {

  private static final Collector COLLECTOR =
      new Collector(
          Collected.LIMITS,
          () -> {
            throw new FailureException(FailureReason.UNREACHABLE, "web", "is not visited here");
          });
  private static final DocumentReader DOCUMENTS = new DocumentReader(Collected.LIMITS);
  private static final SignalReader SIGNALS =
      new SignalReader(Taxonomy.standard(), ReferenceLexicon.get());

  private SourceFuzzer() {}

  /** Reads one input. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    COLLECTOR.visit(
        "-",
        new ByteArrayInputStream(bytes),
        new Visitor() {
          @Override
          public void item(Item item) {
            read(item);
          }

          @Override
          public void failed(ItemKey key, Failure failure) {
            if (failure.message().isBlank()) {
              throw new AssertionError("a failure without a message: " + failure);
            }
          }
        });
  }

  private static void read(Item item) {
    Document document;
    try {
      document = item.hints().fill(DOCUMENTS.read(item.raw()));
    } catch (FailureException e) {
      return;
    }
    for (Signal signal : SIGNALS.read(document).value()) {
      Span span = signal.quote().span();
      if (!document.text().substring(span.start(), span.end()).equals(signal.quote().words())) {
        throw new AssertionError("quotes what the text does not say: " + signal);
      }
    }
  }
}
