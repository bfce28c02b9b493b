package org.chokepoint.evidence.source;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Optional;

/**
 * What a server calls the version of a page (RFC 9110, section 8.8). Sent back at the next visit,
 * it spares an unchanged page. What cannot be sent back is left out.
 *
 * @param etag entity tag, at most 500 characters
 * @param lastModified time of the last change as the server writes it, at most 500 characters
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {

  /** Nothing is known: the whole page is asked for. */
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

  private static final int LONGEST = 500;

  /** Leaves out what no header can hold. */
  public Validators {
    etag = etag.filter(Validators::isSendable);
    lastModified = lastModified.filter(Validators::isSendable);
  }

  static Validators of(HttpHeaders headers) {
    return new Validators(headers.firstValue("etag"), headers.firstValue("last-modified"));
  }

  void addTo(HttpRequest.Builder request) {
    etag.ifPresent(tag -> request.header("If-None-Match", tag));
    lastModified.ifPresent(time -> request.header("If-Modified-Since", time));
  }

  private static boolean isSendable(String value) {
    return !value.isBlank()
        && value.length() <= LONGEST
        && value.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
  }
}
