package org.chokepoint.app.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Named columns of numbers as one {@code .npz} file: a zip of arrays in the format of NumPy
 * (version 1.0, little-endian doubles), which NumPy, R and Julia read as they are. Same columns,
 * same bytes.
 */
public final class NpzFormat {

  private static final int ALIGNMENT = 64;
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

  private NpzFormat() {}

  /** The file, columns in the order of the map. */
  public static byte[] write(Map<String, double[]> columns) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, double[]> column : columns.entrySet()) {
        ZipEntry entry = new ZipEntry(column.getKey() + ".npy");
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(array(column.getValue()));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] array(double[] values) {
    String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + values.length + ",), }";
    int prefix = MAGIC.length + 2;
    int length = header.length() + 1;
    int padding = (ALIGNMENT - (prefix + length) % ALIGNMENT) % ALIGNMENT;
    ByteBuffer buffer =
        ByteBuffer.allocate(prefix + length + padding + 8 * values.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    buffer.put(MAGIC).putShort((short) (length + padding));
    buffer.put(header.getBytes(StandardCharsets.US_ASCII));
    buffer.put(" ".repeat(padding).getBytes(StandardCharsets.US_ASCII)).put((byte) '\n');
    for (double v : values) {
      buffer.putDouble(v);
    }
    return buffer.array();
  }
}
