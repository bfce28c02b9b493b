package org.chokepoint.app.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.chokepoint.model.id.Digest;

/** Random secrets and the hashes that are kept in their place. */
public final class Secrets {

  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  /** A secret of 256 random bits, in 43 characters that need no escaping in a header or address. */
  public String next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A random id of 96 bits, in 16 characters that need no escaping. */
  public String nextId() {
    byte[] bytes = new byte[12];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is stored of a secret. A secret of full entropy needs neither salt nor slow hashing. */
  public static String hash(String secret) {
    return Digest.ofFields("secret", secret);
  }

  /** Whether two secrets are equal, in a time that does not tell where they differ. */
  public static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
