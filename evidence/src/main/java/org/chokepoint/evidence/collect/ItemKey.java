package org.chokepoint.evidence.collect;

import java.nio.charset.StandardCharsets;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.Digest;

/**
 * Where an item stands and which version of it, known before it is read.
 *
 * @param locator place of the item: a path, an address, or a place within a file such as {@code
 *     mail.mbox#message-3}; at most 600 characters
 * @param version changes when the item does: size and time of a file, hash of an entry; at most 80
 *     characters
 */
public record ItemKey(String locator, String version) {

  private static final int LONGEST = 600;
  private static final int KEPT = 500;

  /** Shortens a locator that is too long, and tells it apart by its hash. */
  public ItemKey {
    if (locator.length() > LONGEST) {
      locator =
          locator.substring(0, KEPT)
              + "…"
              + Digest.sha256(locator.getBytes(StandardCharsets.UTF_8));
    }
    if (version.length() > 80) {
      version = Digest.sha256(version.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Whether an item that failed for a reason may do better at the next visit: what could not be
   * reached, and a web address that was too slow. A file that takes too long to read will do so
   * again.
   */
  public boolean mayDoBetter(FailureReason reason) {
    return reason == FailureReason.UNREACHABLE
        || reason == FailureReason.TIMED_OUT && locator.startsWith("http");
  }
}
