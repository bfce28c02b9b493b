package org.chokepoint.app.rest.account;

import java.util.Locale;
import java.util.regex.Pattern;
import org.chokepoint.app.accounts.Passwords;
import org.chokepoint.app.accounts.Role;
import org.chokepoint.app.rest.answer.ProblemException;
import org.jspecify.annotations.Nullable;

/** Checks what is sent about accounts. */
final class Fields {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

  private Fields() {}

  static String name(@Nullable String value) {
    if (value == null || !NAME.matcher(value).matches()) {
      throw ProblemException.badValue(
          "name", "needs 2 to 40 lower-case letters, digits, '.', '-' or '_'.");
    }
    return value;
  }

  static String line(String field, @Nullable String value, int length) {
    String text = value == null ? "" : value.strip();
    boolean control = text.codePoints().anyMatch(c -> Character.isISOControl(c));
    if (text.isEmpty() || text.length() > length || control) {
      throw ProblemException.badValue(field, "needs 1 to " + length + " characters on one line.");
    }
    return text;
  }

  static Role role(@Nullable String value) {
    try {
      return Role.valueOf((value == null ? "" : value).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw ProblemException.badValue("role", "is reader, analyst or admin.");
    }
  }

  static String password(@Nullable String value, String accountName) {
    String password = value == null ? "" : value;
    Passwords.objection(password, accountName)
        .ifPresent(
            why -> {
              throw ProblemException.badValue("password", why);
            });
    return password;
  }
}
