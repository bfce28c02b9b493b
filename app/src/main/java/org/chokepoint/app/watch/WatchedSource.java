package org.chokepoint.app.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * A place that is visited for new documents.
 *
 * @param id short id that never changes
 * @param address file, folder, mailbox, web archive, or address of a page or feed
 * @param addedAt when it was added
 * @param visitedAt when a run last went through it to its end
 * @param documents number of its items that gave a document
 * @param failures number of its items that could not be read
 */
public record WatchedSource(
    String id,
    String address,
    Instant addedAt,
    Optional<Instant> visitedAt,
    int documents,
    int failures) {}
