package org.chokepoint.knowledge.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The values of one column of one group of rows as a data page: plain encoding, gzip. */
final class ColumnPage {
  private static final int PLAIN = 0;
  private static final int RLE = 3;

  private final byte[] header;
  private final byte[] body;
  private final int plainBytes;

  private ColumnPage(byte[] header, byte[] body, int plainBytes) {
    this.header = header;
    this.body = body;
    this.plainBytes = plainBytes;
  }

  /**
   * A page.
   *
   * @param cells cells as text; an empty one holds nothing
   */
  static ColumnPage of(ColumnType type, List<String> cells) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    plain.writeBytes(presence(cells));
    plain.writeBytes(values(type, cells.stream().filter(c -> !c.isEmpty()).toList()));
    byte[] body = gzip(plain.toByteArray());
    CompactStruct data =
        new CompactStruct().int32(1, cells.size()).int32(2, PLAIN).int32(3, RLE).int32(4, RLE);
    CompactStruct header =
        new CompactStruct()
            .int32(1, 0)
            .int32(2, plain.size())
            .int32(3, body.length)
            .struct(5, data);
    return new ColumnPage(header.toBytes(), body, plain.size());
  }

  /** Which cells hold a value, as one run of bits. */
  private static byte[] presence(List<String> cells) {
    int groups = (cells.size() + 7) / 8;
    ByteArrayOutputStream run = new ByteArrayOutputStream();
    int head = groups << 1 | 1;
    while (head > 0x7F) {
      run.write(head & 0x7F | 0x80);
      head >>>= 7;
    }
    run.write(head);
    run.writeBytes(bits(cells.stream().map(c -> !c.isEmpty()).toList()));
    return ByteBuffer.allocate(4 + run.size())
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(run.size())
        .put(run.toByteArray())
        .array();
  }

  private static byte[] bits(List<Boolean> values) {
    byte[] bits = new byte[(values.size() + 7) / 8];
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i)) {
        bits[i / 8] |= (byte) (1 << i % 8);
      }
    }
    return bits;
  }

  private static byte[] values(ColumnType type, List<String> cells) {
    if (type == ColumnType.BOOLEAN) {
      return bits(cells.stream().map(Boolean::valueOf).toList());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String cell : cells) {
      out.writeBytes(
          switch (type) {
            case INT32 -> little(4).putInt(Integer.parseInt(cell)).array();
            case DOUBLE -> little(8).putDouble(Double.parseDouble(cell)).array();
            default -> text(cell);
          });
    }
    return out.toByteArray();
  }

  private static byte[] text(String cell) {
    byte[] utf8 = cell.getBytes(StandardCharsets.UTF_8);
    return little(4 + utf8.length).putInt(utf8.length).put(utf8).array();
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  byte[] header() {
    return header;
  }

  byte[] body() {
    return body;
  }

  /** Bytes with the header, and with the body as it was before compression. */
  long plainSize() {
    return header.length + (long) plainBytes;
  }

  /** Bytes as written. */
  long size() {
    return header.length + (long) body.length;
  }
}
