package org.chokepoint.evidence.source;

import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.chokepoint.evidence.text.LanguageDetector;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Language;

/**
 * Turns files, web addresses and streams into documents. Every method throws {@link
 * FailureException} with what, where and what to do if the input cannot be used.
 */
public final class DocumentReader {

  private static final int SMALL = 1 << 20;

  private static final char ZERO_WIDTH_SPACE = '\u200B';

  private final Limits limits;
  private final FileSource files;
  // An HTTP client takes longer to start than a file to read.
  private final Supplier<WebSource> web;

  /** A reader with these limits. */
  public DocumentReader(Limits limits) {
    this(limits, () -> new WebSource(limits));
  }

  DocumentReader(Limits limits, WebSource web) {
    this(limits, () -> web);
  }

  private DocumentReader(Limits limits, Supplier<WebSource> web) {
    this.limits = limits;
    this.files = new FileSource(limits);
    this.web = web;
  }

  /** A reader with the standard limits. */
  public static DocumentReader standard() {
    return new DocumentReader(Limits.standard());
  }

  /**
   * Loads what a user names: {@code -} for the given stream, an http or https address, or a file.
   */
  public RawDocument load(String argument, InputStream standardInput) {
    if (argument.equals("-")) {
      return files.load(standardInput, "standard input");
    }
    if (argument.matches("(?i)[a-z][a-z0-9+.-]{1,20}://.*")) {
      try {
        return web.get().load(new URI(argument));
      } catch (URISyntaxException e) {
        throw new FailureException(
            FailureReason.MALFORMED, argument, "is not a web address (" + e.getReason() + ")");
      }
    }
    try {
      return files.load(Path.of(argument));
    } catch (InvalidPathException e) {
      throw new FailureException(FailureReason.MALFORMED, argument, "is not a file name");
    }
  }

  /** Loads and reads what a user names. */
  public Document read(String argument, InputStream standardInput) {
    return read(load(argument, standardInput));
  }

  /** Reads a file. */
  public Document read(Path file) {
    return read(files.load(file));
  }

  /** Reads bytes that are already here. */
  public Document read(RawDocument raw) {
    if (raw.bytes().length == 0) {
      throw new FailureException(
          FailureReason.EMPTY, raw.origin(), "is empty; there is nothing to read");
    }
    Format format = Format.of(raw);
    MainText main =
        raw.bytes().length <= SMALL && !format.packed()
            ? parse(raw, format, effort(raw))
            : guarded(raw, format);
    String text = clean(main.text());
    if (text.isBlank()) {
      throw new FailureException(
          FailureReason.EMPTY,
          raw.origin(),
          format.packed()
              ? "holds no text; if it is a scan, run text recognition on it first"
              : "holds no text; if a browser shows some, print the page to a PDF and give that");
    }
    Language language =
        LanguageDetector.detect(text)
            .orElseThrow(
                () ->
                    new FailureException(
                        FailureReason.UNSUPPORTED_LANGUAGE,
                        raw.origin(),
                        "is neither English nor Chinese; translate it first"));
    return new Document(
        raw.id(),
        raw.origin(),
        format.mediaType(),
        language,
        main.title(),
        main.published().or(() -> Datelines.find(text)),
        main.authors(),
        text);
  }

  /** The main text of bytes in whatever language, without a judgement on it. */
  public MainText mainText(RawDocument raw) {
    return guarded(raw, Format.of(raw));
  }

  private Effort effort(RawDocument raw) {
    return new Effort(limits.steps(), raw.origin());
  }

  /** Parses on a thread of its own, which is stopped when the time is over. */
  private MainText guarded(RawDocument raw, Format format) {
    Effort effort = effort(raw);
    FutureTask<MainText> parsing = new FutureTask<>(() -> parse(raw, format, effort));
    Thread thread = new Thread(parsing, "parse " + raw.origin());
    thread.setDaemon(true);
    thread.start();
    try {
      return parsing.get(limits.parseDeadline().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new FailureException(
          FailureReason.TOO_LARGE,
          raw.origin(),
          "is too large or too complex: it takes more than "
              + limits.parseDeadline().toSeconds()
              + " s to read; split it or save it as plain text");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailureException(
          FailureReason.TIMED_OUT, raw.origin(), "was interrupted; try again");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof FailureException failure) {
        throw failure;
      }
      throw malformed(raw, cause == null ? e : cause);
    } finally {
      effort.stop();
    }
  }

  private MainText parse(RawDocument raw, Format format, Effort effort) {
    try {
      return switch (format) {
        case PDF -> new PdfText(limits).read(raw, effort);
        case DOCX -> new WordText(limits).read(raw, effort);
        case MAIL -> MailText.read(raw, limits, effort);
        case HTML -> HtmlText.read(bounded(CharsetSniffer.decode(raw), raw), raw.origin(), effort);
        case TEXT -> MainText.plain(bounded(CharsetSniffer.decode(raw), raw));
        case UNKNOWN ->
            throw new FailureException(
                FailureReason.UNSUPPORTED_FORMAT,
                raw.origin(),
                "is not text; give HTML, plain text, PDF, DOCX or a mail");
      };
    } catch (OutOfMemoryError e) {
      throw tooLittleMemory(raw.origin(), e);
    } catch (StackOverflowError e) {
      throw new FailureException(
          new Failure(
              FailureReason.MALFORMED,
              raw.origin(),
              "is nested too deeply to be read; save it as plain text"),
          e);
    }
  }

  private String bounded(String text, RawDocument raw) {
    if (text.length() > limits.fileBytes()) {
      throw new FailureException(FailureReason.TOO_LARGE, raw.origin(), "is too long; split it");
    }
    return text;
  }

  /** The failure of a document that does not fit into the memory the program was given. */
  public static FailureException tooLittleMemory(String origin, OutOfMemoryError cause) {
    return new FailureException(
        new Failure(
            FailureReason.TOO_LARGE,
            origin,
            "needs more memory to read than the program has; split it, or give more as with"
                + " CHOKEPOINT_JAVA_OPTS=-Xmx4g"),
        cause);
  }

  private static FailureException malformed(RawDocument raw, Throwable cause) {
    return new FailureException(
        new Failure(
            FailureReason.MALFORMED,
            raw.origin(),
            "cannot be read ("
                + cause.getClass().getSimpleName()
                + "); save it again or as plain text"),
        cause);
  }

  /** Uses one kind of line end and leaves no characters that no text has. */
  private static String clean(String text) {
    int same = 0;
    while (same < text.length() && isPlain(text.charAt(same))) {
      same++;
    }
    if (same == text.length()) {
      return text.strip();
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, same);
    for (int i = same; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' || c == '\f' || c == '\u000B') {
        boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        if (!pair) {
          out.append('\n');
        }
      } else if (isPlain(c)) {
        out.append(c);
      } else if (isBetweenLetters(out, text, i)) {
        out.append(ZERO_WIDTH_SPACE);
      }
    }
    return out.toString().strip();
  }

  /** Whether a character that is left out may have stood for a space between two words. */
  private static boolean isBetweenLetters(CharSequence before, String text, int i) {
    return !before.isEmpty()
        && i + 1 < text.length()
        && Character.isLetterOrDigit(before.charAt(before.length() - 1))
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  private static boolean isPlain(char c) {
    return c >= 0x20 || c == '\n' || c == '\t';
  }

  /** Formats that are told apart by their first bytes. */
  enum Format {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    MAIL("message/rfc822"),
    HTML("text/html"),
    TEXT("text/plain"),
    UNKNOWN("application/octet-stream");

    private static final int HEAD = 2_048;
    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    String mediaType() {
      return mediaType;
    }

    boolean packed() {
      return this == PDF || this == DOCX || this == MAIL;
    }

    static Format of(RawDocument raw) {
      byte[] bytes = raw.bytes();
      String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
      if (head.startsWith("%PDF-")
          || head.substring(0, Math.min(1024, head.length())).contains("%PDF-")) {
        return PDF;
      }
      if (head.startsWith("PK\u0003\u0004")) {
        return DOCX;
      }
      if (head.startsWith("\u00D0\u00CF\u0011\u00E0")
          || head.startsWith("\u001F\u008B")
          || head.startsWith("\u0089PNG")
          || head.startsWith("\u00FF\u00D8\u00FF")) {
        return UNKNOWN;
      }
      boolean mail = raw.declaredType().map(MAIL.mediaType::equals).orElse(false);
      if (mail || MailSignature.isMessage(head)) {
        return MAIL;
      }
      boolean declared = raw.declaredType().map(t -> t.contains("html")).orElse(false);
      return declared || looksLikeHtml(head) ? HTML : TEXT;
    }

    private static boolean looksLikeHtml(String head) {
      String lower = head.replace("\0", "").toLowerCase(Locale.ROOT);
      return lower.contains("<html")
          || lower.contains("<!doctype html")
          || lower.contains("<body")
          || lower.contains("<p>") && lower.contains("</")
          || lower.contains("<div");
    }
  }
}
