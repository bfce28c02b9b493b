package org.chokepoint.app.rest.brief;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.chokepoint.app.table.SignalTables;
import org.chokepoint.app.usecase.ReadDocuments;

/** The signals of all documents read so far, by document. Samples are read at the first look. */
final class SignalShelf {

  private final BriefShelf briefs;
  private final Map<String, List<JsonNode>> byDocument = new ConcurrentSkipListMap<>();
  private boolean filled;
  private java.util.Optional<ReadDocuments> reader = java.util.Optional.empty();

  SignalShelf(BriefShelf briefs) {
    this.briefs = briefs;
  }

  /** Signals of all documents, documents in order of their id. */
  synchronized List<JsonNode> all() {
    if (!filled) {
      Samples.all().forEach(s -> readSample(s.id()));
      briefs.all().forEach(b -> read(b.id()));
      filled = true;
    }
    List<JsonNode> all = new ArrayList<>();
    byDocument.values().forEach(all::addAll);
    return all;
  }

  /** Reads the signals of a brief's document and remembers them; answers how many there are. */
  synchronized int read(String briefId) {
    java.nio.file.Path folder = briefs.path(briefId, "document");
    int[] count = new int[1];
    reader()
        .read(
            List.of(folder.toString()),
            new ByteArrayInputStream(new byte[0]),
            reading -> {
              count[0] = reading.signals().size();
              remember(reading, briefId);
            });
    return count[0];
  }

  private void readSample(String id) {
    byte[] bytes = Samples.find(id).orElseThrow();
    reader().read(List.of("-"), new ByteArrayInputStream(bytes), reading -> remember(reading, ""));
  }

  // A document that is a sample and has a brief stands once, with the brief.
  private void remember(ReadDocuments.Reading reading, String briefId) {
    String document = reading.document().id().sha256();
    if (briefId.isEmpty() && byDocument.containsKey(document)) {
      return;
    }
    byDocument.put(
        document,
        reading.signals().stream()
            .<JsonNode>map(
                s ->
                    SignalTables.json(reading.document(), s)
                        .put("title", reading.document().title().orElse(""))
                        .put("brief", briefId))
            .toList());
  }

  private ReadDocuments reader() {
    if (reader.isEmpty()) {
      reader = java.util.Optional.of(new ReadDocuments());
    }
    return reader.get();
  }
}
