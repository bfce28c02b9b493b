package org.chokepoint.knowledge.upstream;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which release of a publisher's data is loaded.
 *
 * @param accessed month in which it was downloaded; becomes the version of the data set
 * @param name name of the data set, in lower case; empty for that of the table. A release takes the
 *     place of an older one of the same publisher and name
 */
public record Release(YearMonth accessed, Optional<String> name) {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");

  /** Rejects names that are no slug. */
  public Release {
    name.ifPresent(Release::requireSlug);
  }

  /** A release named as its table. */
  public static Release of(YearMonth accessed) {
    return new Release(accessed, Optional.empty());
  }

  /** Rejects what cannot be part of the id of a data set. */
  static String requireSlug(String text) {
    if (!SLUG.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' must be of lower-case letters, digits, '.', '_' and '-'");
    }
    return text;
  }
}
