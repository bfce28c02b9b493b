package org.chokepoint.evidence.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.MimeConfig;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/**
 * A mail taken apart (RFC 5322, RFC 2045). Nesting, number of parts and size are limited.
 *
 * @param message the mail
 * @param plain its bodies of plain text
 * @param html its bodies of HTML
 * @param attached its attachments that may be documents, mails among them
 */
record MailParts(
    Message message, List<RawDocument> plain, List<RawDocument> html, List<RawDocument> attached) {

  private static final int DEEPEST = 20;
  private static final int MOST = 500;
  private static final MimeConfig CONFIG =
      new MimeConfig.Builder()
          .setMaxLineLen(-1)
          .setMaxHeaderCount(2_000)
          .setMaxHeaderLen(100_000)
          .build();

  /**
   * Takes a mail apart.
   *
   * @throws FailureException if it is broken or made to exhaust memory
   */
  static MailParts of(RawDocument raw, Limits limits) {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(CONFIG);
    try {
      Message message = builder.parseMessage(new ByteArrayInputStream(raw.bytes()));
      MailParts parts =
          new MailParts(message, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      parts.take(message, raw.origin(), 0, limits.fileBytes());
      return parts;
    } catch (IOException | MimeException e) {
      throw malformed(raw, e);
    } catch (RuntimeException e) {
      if (e instanceof FailureException failure) {
        throw failure;
      }
      throw malformed(raw, e);
    }
  }

  private static FailureException malformed(RawDocument raw, Exception e) {
    return new FailureException(
        new Failure(
            FailureReason.MALFORMED,
            raw.origin(),
            "is a broken mail (" + e.getMessage() + "); save it again"),
        e);
  }

  private void take(Entity entity, String where, int depth, long largest)
      throws IOException, MimeException {
    if (depth > DEEPEST || plain.size() + html.size() + attached.size() > MOST) {
      throw new FailureException(
          FailureReason.TOO_LARGE,
          where,
          "has more than " + MOST + " parts or nests them deeper than " + DEEPEST);
    }
    if (entity.getBody() instanceof Multipart multipart) {
      for (Entity part : multipart.getBodyParts()) {
        take(part, where, depth + 1, largest);
      }
    } else if (entity.getBody() instanceof Message inner) {
      attached.add(whole(inner, where, largest));
      within(inner, where, depth + 1, largest);
    } else if (entity.getBody() instanceof SingleBody body) {
      single(entity, body, where, largest);
    }
  }

  /** A mail within a mail is a document of its own, with its own date, sender and subject. */
  private RawDocument whole(Message inner, String where, long largest) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DefaultMessageWriter().writeMessage(inner, out);
    long held = attached.stream().mapToLong(a -> a.bytes().length).sum();
    if (held + out.size() > largest) {
      throw new FailureException(
          FailureReason.TOO_LARGE,
          where,
          "holds mails within mails of more than " + (largest >> 20) + " MB together");
    }
    return new RawDocument(
        out.toByteArray(), where + " attached mail", Optional.of("message/rfc822"));
  }

  /** Takes what is attached to a mail within, but not its text. */
  private void within(Message inner, String where, int depth, long largest)
      throws IOException, MimeException {
    MailParts parts = new MailParts(inner, new ArrayList<>(), new ArrayList<>(), attached);
    parts.take(inner, where + " attached mail", depth, largest);
  }

  private void single(Entity entity, SingleBody body, String where, long largest)
      throws IOException {
    String type = String.valueOf(entity.getMimeType());
    boolean attachment = "attachment".equalsIgnoreCase(entity.getDispositionType());
    if (!attachment && type.equals("text/plain")) {
      plain.add(raw(entity, body, where, largest));
    } else if (!attachment && type.equals("text/html")) {
      html.add(raw(entity, body, where, largest));
    } else if (isDocument(type, Optional.ofNullable(entity.getFilename()))) {
      String name = Optional.ofNullable(entity.getFilename()).orElse("attachment");
      attached.add(raw(entity, body, where + " attachment " + name, largest));
    }
  }

  private static boolean isDocument(String type, Optional<String> name) {
    return type.startsWith("text/")
        || type.contains("pdf")
        || type.contains("wordprocessingml")
        || name.map(n -> n.matches("(?i).*\\.(?:pdf|docx|html?|txt)")).orElse(false);
  }

  private static RawDocument raw(Entity entity, SingleBody body, String where, long largest)
      throws IOException {
    try (InputStream in = body.getInputStream()) {
      byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, largest));
      String charset = Optional.ofNullable(entity.getCharset()).orElse("us-ascii");
      boolean stated = !charset.equalsIgnoreCase(StandardCharsets.US_ASCII.name());
      String type = entity.getMimeType() + (stated ? "; charset=" + charset : "");
      return new RawDocument(bytes, where, Optional.of(type));
    }
  }
}
