package org.chokepoint.knowledge.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A struct in the compact protocol of Apache Thrift, in which Parquet keeps its metadata. Fields
 * must be added in ascending order of their ids.
 */
final class CompactStruct {
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;
  private static final int SHORT_LIST = 15;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int last;

  CompactStruct int32(int id, int value) {
    header(id, I32);
    varint(zigzag(value));
    return this;
  }

  CompactStruct int64(int id, long value) {
    header(id, I64);
    varint(zigzag(value));
    return this;
  }

  CompactStruct text(int id, String value) {
    header(id, BINARY);
    binary(value);
    return this;
  }

  CompactStruct struct(int id, CompactStruct value) {
    header(id, STRUCT);
    bytes.writeBytes(value.toBytes());
    return this;
  }

  CompactStruct structs(int id, List<CompactStruct> values) {
    header(id, LIST);
    size(values.size(), STRUCT);
    values.forEach(v -> bytes.writeBytes(v.toBytes()));
    return this;
  }

  CompactStruct int32s(int id, int... values) {
    header(id, LIST);
    size(values.length, I32);
    for (int value : values) {
      varint(zigzag(value));
    }
    return this;
  }

  CompactStruct texts(int id, List<String> values) {
    header(id, LIST);
    size(values.size(), BINARY);
    values.forEach(this::binary);
    return this;
  }

  byte[] toBytes() {
    byte[] fields = bytes.toByteArray();
    byte[] closed = new byte[fields.length + 1];
    System.arraycopy(fields, 0, closed, 0, fields.length);
    return closed;
  }

  private void header(int id, int type) {
    int step = id - last;
    if (step < 1 || step > SHORT_LIST) {
      throw new IllegalArgumentException("field " + id + " cannot follow field " + last);
    }
    bytes.write(step << 4 | type);
    last = id;
  }

  private void size(int size, int type) {
    if (size < SHORT_LIST) {
      bytes.write(size << 4 | type);
    } else {
      bytes.write(0xF0 | type);
      varint(size);
    }
  }

  private void binary(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    varint(utf8.length);
    bytes.writeBytes(utf8);
  }

  private static long zigzag(long value) {
    return value << 1 ^ value >> 63;
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }
}
