package org.chokepoint.app.watch;

import java.time.Instant;
import java.util.Optional;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.id.DocumentId;

/**
 * What became of one item of a source: a document, or the reason why there is none.
 *
 * @param source id of the source
 * @param locator where the item stands in the source
 * @param document the document read from it
 * @param failure why it could not be read
 * @param seenAt when
 */
public record JournalEntry(
    String source,
    String locator,
    Optional<DocumentId> document,
    Optional<Failure> failure,
    Instant seenAt) {}
