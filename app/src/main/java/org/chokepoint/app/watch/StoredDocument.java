package org.chokepoint.app.watch;

import java.time.Instant;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.signal.Document;

/**
 * A document that was read.
 *
 * @param seq running number in order of arrival
 * @param document the document
 * @param firstSeen when it was first read
 * @param story id of the earliest document that tells the same story; its own id if it is that one
 */
public record StoredDocument(long seq, Document document, Instant firstSeen, DocumentId story) {

  /** Whether another document told this story earlier. */
  public boolean isCopy() {
    return !story.equals(document.id());
  }
}
