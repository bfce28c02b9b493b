package org.chokepoint.app.usecase;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The whole lines of a file, with the position behind each. A last line without end is none. */
final class LedgerLines {

  private final FileChannel file;
  private final InputStream in;
  private long position;

  LedgerLines(FileChannel file) {
    this.file = file;
    this.in = new BufferedInputStream(Channels.newInputStream(file), 1 << 16);
  }

  /** Whether the file begins as told, or is a beginning of it. */
  boolean beginsAs(byte[] header) throws IOException {
    file.position(0);
    in.mark(header.length + 1);
    byte[] head = in.readNBytes(header.length);
    in.reset();
    return Arrays.equals(head, Arrays.copyOf(header, head.length));
  }

  /** The next line without its end. */
  Optional<String> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        position += line.size() + 1L;
        return Optional.of(line.toString(StandardCharsets.UTF_8));
      }
      line.write(b);
    }
    return Optional.empty();
  }

  /** Number of bytes up to the end of the last line returned. */
  long position() {
    return position;
  }
}
