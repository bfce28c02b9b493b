package org.chokepoint.evidence.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns bytes into text whatever charset they claim. A byte-order mark decides; else valid UTF-8;
 * else the declared charset if the bytes bear it out; else what their statistics say.
 */
final class CharsetSniffer {

  private static final int HEAD = 4_096;

  /** What stands where bytes are no character. */
  private static final char REPLACEMENT = '\uFFFD';

  private static final double MAX_DAMAGE = 0.02;
  private static final double MAX_NOISE = 0.05;
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]+)", Pattern.CASE_INSENSITIVE);

  private CharsetSniffer() {}

  /**
   * The text of a document that is not in a binary format.
   *
   * @throws FailureException if the bytes are no text
   */
  static String decode(RawDocument raw) {
    byte[] bytes = raw.bytes();
    Optional<Charset> marked = byteOrderMark(bytes);
    String text = marked.map(c -> new String(bytes, c)).orElseGet(() -> guess(raw));
    if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
      text = text.substring(1);
    }
    if (noise(text) > MAX_NOISE) {
      throw new FailureException(
          FailureReason.UNSUPPORTED_FORMAT,
          raw.origin(),
          "is not text; give HTML, plain text, PDF or DOCX");
    }
    return text;
  }

  private static Optional<Charset> byteOrderMark(byte[] b) {
    if (b.length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (b.length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (b.length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  private static String guess(RawDocument raw) {
    Optional<String> utf8 = strictUtf8(raw.bytes());
    if (utf8.isPresent() && !looksLikeUtf16(raw.bytes())) {
      return utf8.get();
    }
    String best = new String(raw.bytes(), StandardCharsets.UTF_8);
    double damage = damage(best);
    for (Charset candidate : candidates(raw)) {
      String text = new String(raw.bytes(), candidate);
      double d = damage(text);
      if (d < MAX_DAMAGE) {
        return text;
      }
      if (d < damage) {
        best = text;
        damage = d;
      }
    }
    return best;
  }

  private static List<Charset> candidates(RawDocument raw) {
    List<Charset> candidates = new ArrayList<>();
    if (looksLikeUtf16(raw.bytes())) {
      candidates.add(raw.bytes()[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }
    raw.declaredType().flatMap(CharsetSniffer::named).ifPresent(candidates::add);
    byte[] head = Arrays.copyOf(raw.bytes(), Math.min(HEAD, raw.bytes().length));
    named(new String(head, StandardCharsets.ISO_8859_1)).ifPresent(candidates::add);
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(raw.bytes(), 0, Math.min(raw.bytes().length, 1 << 18));
    detector.dataEnd();
    Optional.ofNullable(detector.getDetectedCharset())
        .flatMap(CharsetSniffer::charset)
        .ifPresent(candidates::add);
    charset("windows-1252").ifPresent(candidates::add);
    return candidates;
  }

  private static boolean looksLikeUtf16(byte[] bytes) {
    int n = Math.min(bytes.length, 200);
    int zeros = 0;
    for (int i = 0; i < n; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return n >= 4 && zeros * 5 >= n * 2 && zeros * 5 <= n * 3;
  }

  private static Optional<String> strictUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) < 0) {
      return Optional.of(text);
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> named(String declaration) {
    Matcher m = CHARSET.matcher(declaration);
    return m.find() ? charset(m.group(1)) : Optional.empty();
  }

  private static Optional<Charset> charset(String name) {
    String known = name.toLowerCase(Locale.ROOT);
    try {
      // Pages that say gb2312 use characters of its successors.
      return Optional.of(
          Charset.forName(
              known.startsWith("gb") || known.equals("hz-gb-2312") ? "GB18030" : known));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static double damage(String text) {
    int bad = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bad += c == REPLACEMENT || c >= 0x80 && c < 0xA0 ? 1 : 0;
    }
    return text.isEmpty() ? 0 : (double) bad / text.length();
  }

  private static double noise(String text) {
    int bad = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
      bad += control || c == REPLACEMENT ? 1 : 0;
    }
    return text.isEmpty() ? 0 : (double) bad / text.length();
  }
}
