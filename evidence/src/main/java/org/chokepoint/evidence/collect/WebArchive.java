package org.chokepoint.evidence.collect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chokepoint.evidence.source.Limits;
import org.chokepoint.evidence.source.RawDocument;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Goes through a web archive (WARC 1.0 and 1.1, also compressed): the pages that were answered with
 * success, and resources. Pictures, scripts and other parts of pages are passed over. Where the
 * archive breaks off, what stands before it is kept and the place is told.
 */
final class WebArchive {

  private static final List<String> TEXTS =
      List.of(
          "text/html", "text/plain", "application/xhtml", "application/pdf", "wordprocessingml");

  private final Limits limits;

  WebArchive(Limits limits) {
    this.limits = limits;
  }

  /** Goes through an archive; answers whether it was whole. */
  boolean visit(String where, InputStream in, Visitor visitor) {
    int number = 0;
    long position = 0;
    try (WarcReader warc = new WarcReader(in)) {
      for (Optional<WarcRecord> r = warc.next(); r.isPresent(); r = warc.next()) {
        position = warc.position();
        number++;
        if (r.get() instanceof WarcTargetRecord record) {
          record(where, number, record, visitor);
        }
      }
      return true;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      visitor.failed(
          new ItemKey(where + "#end", Integer.toString(number)),
          new Failure(
              FailureReason.MALFORMED,
              where,
              "breaks off at or after record "
                  + number
                  + ", byte "
                  + position
                  + " ("
                  + e.getClass().getSimpleName()
                  + "); the records before it were read, fetch the archive again for the rest"));
      return false;
    }
  }

  private void record(String where, int number, WarcTargetRecord record, Visitor visitor)
      throws IOException {
    if (!(record instanceof WarcResponse) && !(record instanceof WarcResource)) {
      return;
    }
    ItemKey key = new ItemKey(where + "#" + number, String.valueOf(record.id()));
    if (!visitor.wants(key)) {
      return;
    }
    Optional<Payload> payload = payload(record);
    if (payload.isEmpty() || !isText(payload.get().type())) {
      return;
    }
    byte[] bytes = payload.get().body().readNBytes((int) limits.fileBytes() + 1);
    if (bytes.length > limits.fileBytes()) {
      visitor.failed(
          key,
          new Failure(
              FailureReason.TOO_LARGE,
              record.target(),
              "unpacks to more than " + (limits.fileBytes() >> 20) + " MB in " + where));
    } else if (bytes.length > 0) {
      RawDocument raw = new RawDocument(bytes, record.target(), payload.get().type());
      visitor.item(new Item(key, raw, Hints.NONE));
    }
  }

  private record Payload(InputStream body, Optional<String> type) {}

  private static Optional<Payload> payload(WarcTargetRecord record) throws IOException {
    if (record instanceof WarcResponse response) {
      String scheme = record.target().toLowerCase(Locale.ROOT);
      if (!scheme.startsWith("http")) {
        return Optional.empty();
      }
      HttpResponse http = response.http();
      if (http.status() != 200) {
        return Optional.empty();
      }
      MessageBody body = http.bodyDecoded();
      return Optional.of(new Payload(body.stream(), http.headers().first("Content-Type")));
    }
    return Optional.of(new Payload(record.body().stream(), record.headers().first("Content-Type")));
  }

  private static boolean isText(Optional<String> type) {
    return type.map(t -> t.toLowerCase(Locale.ROOT))
        .map(t -> TEXTS.stream().anyMatch(t::contains))
        .orElse(true);
  }
}
