package org.chokepoint.app.table;

import java.util.regex.Pattern;
import org.chokepoint.model.failure.Failure;

/** Text of unknown origin made fit for a terminal or page. */
public final class Shown {

  // Control characters, zero-width characters, and those that turn the direction of writing;
  // half characters, which XML forbids.
  private static final Pattern TRICKS =
      Pattern.compile(
          "[\\p{Cntrl}\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufffe\\uffff\\p{Cs}]");

  private Shown() {}

  /** The text with a space in place of every character that is invisible or misleads the eye. */
  public static String plain(String text) {
    return TRICKS.matcher(text).replaceAll(" ");
  }

  /** A failure as one line. */
  public static String line(Failure failure) {
    return plain("chokepoint: " + failure.where() + ": " + failure.message());
  }
}
