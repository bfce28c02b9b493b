package org.chokepoint.evidence.collect;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Takes a mailbox apart (RFC 4155): a message begins with a line that starts with {@code From }, at
 * the start or after an empty line. One message is held at a time.
 */
final class Mailbox implements AutoCloseable {

  private static final byte[] ENVELOPE = {'F', 'r', 'o', 'm', ' '};

  private final InputStream in;
  private final long largest;
  private final byte[] line = new byte[1 << 13];
  private boolean inside;

  Mailbox(InputStream in, long largest) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.largest = largest;
  }

  /**
   * A message.
   *
   * @param bytes its bytes without the envelope line; the beginning only if it is too large
   * @param tooLarge whether it is larger than allowed
   */
  record Message(byte[] bytes, boolean tooLarge) {}

  /** The next message; empty at the end. */
  Optional<Message> next() throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    boolean tooLarge = false;
    boolean blank = true;
    boolean lineStart = true;
    for (int n = readLine(); n > 0; n = readLine()) {
      boolean envelope = lineStart && blank && startsMessage(n);
      if (envelope && inside) {
        return Optional.of(new Message(message.toByteArray(), tooLarge));
      }
      if (envelope) {
        inside = true;
      } else if (message.size() + n > largest) {
        tooLarge = true;
      } else {
        message.write(line, 0, n);
      }
      boolean ended = line[n - 1] == '\n';
      blank = lineStart && (n == 1 && ended || n == 2 && line[0] == '\r');
      lineStart = ended;
    }
    boolean last = inside;
    inside = false;
    return last ? Optional.of(new Message(message.toByteArray(), tooLarge)) : Optional.empty();
  }

  private boolean startsMessage(int n) {
    for (int i = 0; i < ENVELOPE.length; i++) {
      if (i >= n || line[i] != ENVELOPE[i]) {
        return false;
      }
    }
    return true;
  }

  /** Reads a line, or as much of it as the buffer takes. */
  private int readLine() throws IOException {
    int n = 0;
    while (n < line.length) {
      int b = in.read();
      if (b < 0) {
        break;
      }
      line[n++] = (byte) b;
      if (b == '\n') {
        break;
      }
    }
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
