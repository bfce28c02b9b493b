package org.chokepoint.app.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.app.run.CannotWriteException;
import org.chokepoint.app.table.SignalTables;
import org.chokepoint.evidence.collect.Item;
import org.chokepoint.evidence.collect.ItemKey;
import org.chokepoint.evidence.collect.Visitor;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/**
 * A file of JSON lines that is both the result of reading many documents and the journal of it. The
 * lines of an item end with one that names the item; lines behind the last such line come from a
 * run that was broken off, and are dropped when the ledger is opened again. So each item stands in
 * it once or not at all.
 */
public final class ReadLedger implements Visitor, AutoCloseable {

  private static final String HEADER = "{\"ledger\":\"chokepoint read\",\"format\":1}\n";
  private static final String CLOSING = "{\"item\":";

  private final FileChannel file;
  private final FileLock lock;
  private final Path path;
  private final ItemReader reader;
  private final Pace pace;
  private final Map<String, String> versions = new HashMap<>();
  private final Set<String> documents = new HashSet<>();
  private int before;
  private int read;
  private int again;
  private int failed;
  private int signals;

  private ReadLedger(Path path, FileChannel file, FileLock lock, ItemReader reader, Pace pace) {
    this.path = path;
    this.file = file;
    this.lock = lock;
    this.reader = reader;
    this.pace = pace;
  }

  /**
   * What a run added.
   *
   * @param before items that stood in the ledger already
   * @param read documents read
   * @param again items whose document had been read from elsewhere
   * @param failed items that could not be read
   * @param signals signals found
   */
  public record Summary(int before, int read, int again, int failed, int signals) {}

  static ReadLedger open(Path path, ItemReader reader, Progress progress) {
    try {
      FileChannel file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        FileLock lock = lock(path, file);
        ReadLedger ledger = new ReadLedger(path, file, lock, reader, new Pace(progress));
        ledger.recover();
        return ledger;
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw new CannotWriteException(path, e);
    }
  }

  private static FileLock lock(Path path, FileChannel file) throws IOException {
    FileLock lock;
    try {
      lock = file.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new FailureException(
          FailureReason.FORBIDDEN,
          path.toString(),
          "is being written by another run; wait for it or name another ledger");
    }
    return lock;
  }

  /** Takes up what is there and drops the lines of an item that was not finished. */
  private void recover() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    LedgerLines lines = new LedgerLines(file);
    byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
    if (!lines.beginsAs(header)) {
      throw notALedger();
    }
    long whole = 0;
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      boolean first = whole == 0;
      if (first || line.get().startsWith(CLOSING)) {
        whole = lines.position();
      }
      if (!first && line.get().startsWith(CLOSING)) {
        remember(mapper, line.get());
      }
    }
    file.truncate(whole);
    file.position(whole);
    if (whole == 0) {
      append(HEADER);
    }
    before = versions.size();
  }

  private FailureException notALedger() {
    return new FailureException(
        FailureReason.MALFORMED,
        path.toString(),
        "is there and is no ledger of this command; name another file");
  }

  private void remember(ObjectMapper mapper, String line) {
    try {
      JsonNode node = mapper.readTree(line);
      ItemKey key = new ItemKey(node.path("item").asText(), node.path("version").asText());
      String reason = node.path("reason").asText("");
      if (reason.isEmpty() || !key.mayDoBetter(FailureReason.valueOf(reason))) {
        versions.put(key.locator(), key.version());
      }
      if (node.has("document")) {
        documents.add(node.path("document").asText());
      }
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw notALedger();
    }
  }

  @Override
  public boolean wants(ItemKey key) {
    return !key.version().equals(versions.get(key.locator()));
  }

  @Override
  public void item(Item item) {
    String id = item.raw().id().sha256();
    ObjectNode closing = closing(item.key()).put("origin", item.raw().origin()).put("document", id);
    if (documents.contains(id)) {
      again++;
      write(item.key(), closing.put("same_as_before", true) + "\n");
      return;
    }
    try {
      ReadDocuments.Reading reading = reader.read(item);
      StringBuilder lines = new StringBuilder();
      reading
          .signals()
          .forEach(s -> lines.append(SignalTables.json(reading.document(), s)).append('\n'));
      closing.put("language", reading.document().language().tag());
      reading.document().title().ifPresent(t -> closing.put("title", t));
      reading.document().published().ifPresent(d -> closing.put("published", d.toString()));
      reading.document().authors().forEach(a -> closing.withArray("authors").add(a));
      closing.put("signals", reading.signals().size());
      write(item.key(), lines.append(closing).append('\n').toString());
      documents.add(id);
      read++;
      signals += reading.signals().size();
    } catch (FailureException e) {
      failed(item.key(), e.failure());
    }
    pace.tell(item.key().locator(), read, failed);
  }

  @Override
  public void failed(ItemKey key, Failure failure) {
    failed++;
    write(
        key,
        closing(key).put("reason", failure.reason().name()).put("message", failure.message())
            + "\n");
  }

  @Override
  public void finished(ItemKey key) {
    write(key, closing(key).put("gone_through", true) + "\n");
  }

  private static ObjectNode closing(ItemKey key) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("item", key.locator())
        .put("version", key.version());
  }

  private void write(ItemKey key, String lines) {
    append(lines);
    versions.put(key.locator(), key.version());
  }

  private void append(String lines) {
    ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException e) {
      throw new CannotWriteException(path, e);
    }
  }

  Summary summary() {
    return new Summary(before, read, again, failed, signals);
  }

  @Override
  public void close() {
    try {
      lock.release();
      file.close();
    } catch (IOException e) {
      throw new CannotWriteException(path, e);
    }
  }
}
