package org.chokepoint.app.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.signal.Signal;

/**
 * A signal with what is known of its document.
 *
 * @param signal the signal
 * @param date day of the event, else of publication; empty if neither is stated
 * @param origin file name or web address of the document
 * @param title title of the document
 * @param published day of publication
 * @param firstSeen when the document was first read
 * @param story id of the earliest document that tells the same story
 */
public record StoredSignal(
    Signal signal,
    Optional<LocalDate> date,
    String origin,
    Optional<String> title,
    Optional<LocalDate> published,
    Instant firstSeen,
    DocumentId story) {

  /** Whether another document told this story earlier. */
  public boolean isCopy() {
    return !story.equals(signal.document());
  }
}
