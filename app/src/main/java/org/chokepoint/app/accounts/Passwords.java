package org.chokepoint.app.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Hashes and checks passwords with Argon2id: 19 MiB, two passes, one lane (OWASP Password Storage
 * Cheat Sheet, first recommendation by memory).
 */
public final class Passwords {

  /** Shortest password accepted, in characters. */
  public static final int MIN_LENGTH = 12;

  /** Longest password accepted, in characters. */
  public static final int MAX_LENGTH = 200;

  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  private static final List<String> WEAK =
      List.of("password", "123456", "qwerty", "letmein", "chokepoint", "iloveyou", "welcome");

  private final String hashOfNobody = hash("nobody has this password");

  /** The encoded hash of a password, with a fresh random salt. */
  public String hash(String password) {
    return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
  }

  /**
   * Whether a password fits a hash. With no hash it takes as long and says no, so that the answer's
   * time does not tell whether an account exists.
   */
  public boolean fits(String password, Optional<String> hash) {
    String against = hash.orElse(hashOfNobody);
    boolean fits =
        Password.check(password, against).with(Argon2Function.getInstanceFromHash(against));
    return fits && hash.isPresent();
  }

  /** Why a password is refused for an account, or empty if it is accepted. */
  public static Optional<String> objection(String password, String accountName) {
    if (password.length() < MIN_LENGTH) {
      return Optional.of("The password needs at least " + MIN_LENGTH + " characters.");
    }
    if (password.length() > MAX_LENGTH) {
      return Optional.of("The password may have at most " + MAX_LENGTH + " characters.");
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (lower.contains(accountName) || WEAK.stream().anyMatch(lower::contains)) {
      return Optional.of(
          "The password contains the account's name or a word that is guessed first.");
    }
    if (lower.chars().distinct().count() < 5) {
      return Optional.of("The password repeats too few different characters.");
    }
    return Optional.empty();
  }
}
