package org.chokepoint.app.search;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is looked for.
 *
 * @param words words that must all occur; {@code "..."} for a phrase, {@code |} for or, {@code -}
 *     for not, {@code *} at the end of a word
 * @param kind {@code document} or {@code signal}; empty for both
 * @param from first day
 * @param to last day
 * @param limit most hits, from 1 to 1000
 */
public record SearchRequest(
    String words,
    Optional<String> kind,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    int limit) {

  /** Longest query, in characters. */
  public static final int MAX_LENGTH = 1_000;

  /** Rejects a request outside its bounds. */
  public SearchRequest {
    if (words.isBlank() || words.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("words must have 1 to " + MAX_LENGTH + " characters");
    }
    if (limit < 1 || limit > 1_000) {
      throw new IllegalArgumentException("limit " + limit + " is outside 1..1000");
    }
  }
}
