package org.chokepoint.evidence.source;

import java.time.Duration;

/**
 * What a single document may cost.
 *
 * @param fileBytes largest file, in bytes
 * @param webBytes largest body of a web address, in bytes
 * @param textChars longest text taken from a document, in characters
 * @param redirects most redirects followed
 * @param webDeadline longest time for a web address with all its redirects
 * @param steps most steps for parsing one document: nodes of a page, each counted as often as
 *     elements lie around it, or a tenth as many operators of a PDF
 * @param parseDeadline longest time for parsing one document, where its steps are few but long
 */
public record Limits(
    long fileBytes,
    int webBytes,
    int textChars,
    int redirects,
    Duration webDeadline,
    long steps,
    Duration parseDeadline) {

  private static final int MEGABYTE = 1 << 20;

  /** 100 MB files, 20 MB web pages, 5 redirects, 30 seconds, 400 million steps. */
  public static Limits standard() {
    return new Limits(
        100L * MEGABYTE,
        20 * MEGABYTE,
        20_000_000,
        5,
        Duration.ofSeconds(30),
        400_000_000,
        Duration.ofSeconds(60));
  }
}
