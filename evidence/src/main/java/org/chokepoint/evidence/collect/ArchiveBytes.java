package org.chokepoint.evidence.collect;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The bytes of a web archive, from any place on. */
@FunctionalInterface
interface ArchiveBytes {

  /** The bytes from a place on. */
  InputStream from(long position) throws IOException;

  /** The bytes of a file. */
  static ArchiveBytes of(Path file) {
    return position ->
        new BufferedInputStream(Channels.newInputStream(FileChannel.open(file).position(position)));
  }

  /** Bytes that are here already. */
  static ArchiveBytes of(byte[] bytes) {
    return position -> {
      int from = (int) Math.min(bytes.length, position);
      return new ByteArrayInputStream(bytes, from, bytes.length - from);
    };
  }

  /**
   * Where the next record may begin: at the first bytes of a compressed one, or at a line of its
   * own that names the format; -1 if nowhere.
   */
  default long nextRecord(long position) throws IOException {
    try (InputStream in = from(position)) {
      long at = position;
      long last = 0;
      for (int b = in.read(); b >= 0; b = in.read(), at++) {
        last = last << 8 | b;
        if ((last & 0xFFFFFF) == 0x1F8B08) {
          return at - 2;
        }
        if ((last & 0xFFFFFFFFFFFFL) == 0x0A574152432FL) {
          return at - 4;
        }
      }
      return -1;
    }
  }

  /** Whether a body has swallowed the record behind it. */
  static boolean holdsRecord(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    int at = text.indexOf("\nWARC/1.");
    return at >= 0 && text.startsWith("\r\nWARC-", at + "\nWARC/1.0".length());
  }
}
