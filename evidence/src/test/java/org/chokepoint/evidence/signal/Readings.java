package org.chokepoint.evidence.signal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chokepoint.evidence.ReferenceLexicon;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.source.RawDocument;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.model.signal.Signal;

/** Signals of texts, read with the taxonomy and the names of the reference data. */
final class Readings {

  private static final Map<ReaderDepth, SignalReader> READERS =
      Arrays.stream(ReaderDepth.values())
          .collect(
              Collectors.toMap(
                  d -> d, d -> new SignalReader(Taxonomy.standard(), ReferenceLexicon.get(), d)));

  private Readings() {}

  static List<Signal> of(String text, ReaderDepth depth) {
    return READERS
        .get(depth)
        .read(
            DocumentReader.standard()
                .read(
                    new RawDocument(
                        text.getBytes(StandardCharsets.UTF_8), "text", Optional.of("text/plain"))))
        .value();
  }

  /** The id of whoever acts; the name if there is none, and nothing if nobody does. */
  static String actor(Signal signal) {
    return signal
        .event()
        .actor()
        .map(a -> a.value().entity().map(e -> e.value()).orElse(a.value().name()))
        .orElse("");
  }
}
