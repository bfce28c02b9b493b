package org.chokepoint.app.search;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something found.
 *
 * @param kind {@code document} or {@code signal}
 * @param id id of the document or signal
 * @param document id of the document
 * @param date day of the event or of publication
 * @param title title of the document, or gloss and actor of the signal
 * @param snippet the words around the best place
 * @param origin file name or web address
 * @param score relevance; comparable within one answer only
 */
public record Hit(
    String kind,
    String id,
    String document,
    Optional<LocalDate> date,
    String title,
    String snippet,
    String origin,
    double score) {}
