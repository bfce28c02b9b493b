package org.chokepoint.app.rest.guard;

import io.javalin.http.Context;

/** Headers that keep pages from running or loading anything foreign. */
public final class SecurityHeaders {

  /** Policy of the pages: own scripts and styles from own files, no inline script, no hosts. */
  static final String PAGES =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; frame-src 'self'; manifest-src 'self';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

  /** Policy of a generated brief: it carries its style within and runs no script at all. */
  public static final String BRIEF =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox"
          + " allow-same-origin allow-popups";

  private SecurityHeaders() {}

  /** Sets the headers of an answer; a handler may narrow the policy. */
  public static void apply(Context ctx) {
    ctx.header("Content-Security-Policy", PAGES)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()")
        .header("X-Frame-Options", "SAMEORIGIN");
  }
}
