package org.chokepoint.evidence.collect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.chokepoint.evidence.source.MailSignature;

/** What a file or body holds, told by its first bytes and not by its name. */
enum Kind {
  /** One document. */
  DOCUMENT,
  /** One mail, perhaps with attachments. */
  MESSAGE,
  /** Mails one after another (mbox). */
  MAILBOX,
  /** Captured pages (WARC). */
  WEB_ARCHIVE,
  /** RSS, RDF or Atom. */
  FEED;

  /** Number of first bytes that are looked at. */
  static final int HEAD = 4_096;

  private static final Pattern ENVELOPE =
      Pattern.compile("From [^\r\n]{3,300}\r?\n(?:>?From |[A-Za-z][A-Za-z0-9-]{0,60}:)[^\r\n]*");
  private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z][A-Za-z0-9:_-]{0,40})[\\s>/]");

  static Kind of(byte[] bytes, int length) {
    int n = Math.min(HEAD, length);
    String head = new String(bytes, 0, n, StandardCharsets.ISO_8859_1);
    if (head.startsWith("WARC/") || head.startsWith("\u001F\u008B") && zippedArchive(bytes, n)) {
      return WEB_ARCHIVE;
    }
    if (ENVELOPE.matcher(head).lookingAt()) {
      return MAILBOX;
    }
    if (MailSignature.isMessage(head)) {
      return MESSAGE;
    }
    String text =
        head.replace("\0", "")
            .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
    return text.stripLeading().startsWith("<") && isFeed(text) ? FEED : DOCUMENT;
  }

  private static boolean zippedArchive(byte[] bytes, int length) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes, 0, length))) {
      return new String(in.readNBytes(5), StandardCharsets.ISO_8859_1).equals("WARC/");
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isFeed(String head) {
    Matcher m = ELEMENT.matcher(head.replaceAll("(?s)<!--.*?-->", ""));
    if (!m.find()) {
      return false;
    }
    String name = m.group(1).toLowerCase(Locale.ROOT);
    return name.equals("rss")
        || name.equals("feed")
        || name.equals("rdf:rdf")
        || name.endsWith(":feed");
  }
}
