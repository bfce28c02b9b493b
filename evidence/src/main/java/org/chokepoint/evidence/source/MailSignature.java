package org.chokepoint.evidence.source;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a mail from other text by its first lines. */
public final class MailSignature {

  private static final int LONGEST = 60;

  private MailSignature() {}

  /** Whether a text begins with three header fields of mail, one of which only mail has. */
  public static boolean isMessage(String head) {
    int colon = head.indexOf(':');
    if (colon < 2 || colon > LONGEST || head.lastIndexOf(' ', colon) >= 0) {
      return false;
    }
    return Fields.isMessage(head);
  }

  /** The fields of the head; apart, because most texts are told apart without looking at them. */
  private static final class Fields {

    private static final Pattern KNOWN =
        Pattern.compile(
            "(?i)(?:return-path|received|delivered-to|message-id|mime-version|from|date|subject|to"
                + "|dkim-signature|x-[a-z-]+|arc-[a-z-]+|content-type|reply-to|sender):.*");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][\\w-]{0,60}:.*");
    private static final int ENOUGH = 3;

    static boolean isMessage(String head) {
      int fields = 0;
      boolean telling = false;
      for (String line : head.split("\r?\n", 60)) {
        if (line.isEmpty()) {
          break;
        }
        boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
        if (KNOWN.matcher(line).matches()) {
          fields++;
          telling |= isTelling(line.toLowerCase(Locale.ROOT));
        } else if (fields == 0 || !folded && !FIELD.matcher(line).matches()) {
          return fields >= ENOUGH && telling;
        }
      }
      return fields >= ENOUGH && telling;
    }

    private static boolean isTelling(String field) {
      return field.startsWith("received:")
          || field.startsWith("message-id:")
          || field.startsWith("mime-version:")
          || field.startsWith("from:") && field.contains("@");
    }
  }
}
