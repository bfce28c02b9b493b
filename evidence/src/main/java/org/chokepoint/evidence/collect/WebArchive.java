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
 * success, and resources. Pictures, scripts and other parts of pages are passed over. Where a
 * record is broken or cut off, the place is told and reading goes on at the next record that
 * begins.
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
  boolean visit(String where, ArchiveBytes bytes, Visitor visitor) throws IOException {
    boolean whole = true;
    boolean told = false;
    long start = 0;
    while (start >= 0) {
      Pass pass = new Pass(where, start, visitor);
      pass.go(bytes);
      if (pass.broken.isEmpty()) {
        return whole;
      }
      whole = false;
      if (pass.records > 0 || !told) {
        told = true;
        visitor.failed(new ItemKey(where + "#broken-at-" + pass.at, ""), broken(where, pass));
      }
      start = bytes.nextRecord(pass.at + 1);
    }
    return whole;
  }

  private static Failure broken(String where, Pass pass) {
    return new Failure(
        FailureReason.MALFORMED,
        where,
        "is broken or cut off in or after the record at byte "
            + pass.at
            + " ("
            + pass.broken.orElse("")
            + "); all records that can be told apart are read, fetch the archive again for the rest");
  }

  /** The records from one place on until the end or the first broken one. */
  private final class Pass {

    private final String where;
    private final long start;
    private final Visitor visitor;
    private Optional<String> broken = Optional.empty();
    private long at;
    private int records;

    Pass(String where, long start, Visitor visitor) {
      this.where = where;
      this.start = start;
      this.at = start;
      this.visitor = visitor;
    }

    void go(ArchiveBytes bytes) throws IOException {
      try (InputStream in = bytes.from(start);
          WarcReader warc = new WarcReader(in)) {
        for (Optional<WarcRecord> r = warc.next(); r.isPresent(); r = warc.next()) {
          at = start + warc.position();
          records++;
          if (r.get() instanceof WarcTargetRecord record) {
            record(where, at, record, visitor);
          }
        }
      } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
        broken = Optional.of(e.getClass().getSimpleName());
      }
    }
  }

  private void record(String where, long at, WarcTargetRecord record, Visitor visitor)
      throws IOException {
    if (!(record instanceof WarcResponse) && !(record instanceof WarcResource)) {
      return;
    }
    ItemKey key = new ItemKey(where + "#" + at, id(record));
    if (!visitor.wants(key)) {
      return;
    }
    String target = Optional.ofNullable(record.target()).orElse(key.locator());
    if (record.headers().first("Content-Length").isEmpty()) {
      visitor.failed(key, headless(where, at));
      return;
    }
    Optional<Payload> payload = payload(record, target);
    if (payload.isEmpty() || !isText(payload.get().type())) {
      return;
    }
    byte[] bytes = payload.get().body().readNBytes((int) limits.fileBytes() + 1);
    if (bytes.length > limits.fileBytes()) {
      visitor.failed(
          key,
          new Failure(
              FailureReason.TOO_LARGE,
              target,
              "unpacks to more than " + (limits.fileBytes() >> 20) + " MB in " + where));
    } else if (ArchiveBytes.holdsRecord(bytes)) {
      throw new IOException("its length runs into the next record");
    } else if (bytes.length > 0) {
      RawDocument raw = new RawDocument(bytes, target, payload.get().type());
      visitor.item(new Item(key, raw, Hints.NONE));
    }
  }

  /**
   * Every record states its length (WARC 1.1, section 5.3); one that does not has lost its head.
   */
  private static Failure headless(String where, long at) {
    return new Failure(
        FailureReason.MALFORMED,
        where,
        "has a record at byte "
            + at
            + " whose head is damaged; fetch the archive again for its page");
  }

  /** The id of a record without its brackets; empty if it has none, as broken ones do. */
  private static String id(WarcTargetRecord record) {
    String id = record.headers().first("WARC-Record-ID").orElse("").strip();
    return id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
  }

  private record Payload(InputStream body, Optional<String> type) {}

  private static Optional<Payload> payload(WarcTargetRecord record, String target)
      throws IOException {
    if (record instanceof WarcResponse response) {
      if (!target.toLowerCase(Locale.ROOT).startsWith("http")) {
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
