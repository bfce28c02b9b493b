package org.chokepoint.evidence.taxonomy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link BundleWriter} wrote. */
final class BundleReader {

  private final byte[] bytes;
  private int at;

  BundleReader(byte[] bytes) {
    this.bytes = bytes;
  }

  // By hand, because a buffer costs several calls a number and this runs before any is compiled.
  int number() {
    int number =
        bytes[at] << 24
            | (bytes[at + 1] & 0xFF) << 16
            | (bytes[at + 2] & 0xFF) << 8
            | bytes[at + 3] & 0xFF;
    at += Integer.BYTES;
    return number;
  }

  int[] numbers() {
    int[] numbers = new int[number()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number();
    }
    return numbers;
  }

  String string() {
    int length = number();
    String string = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return string;
  }

  List<String> strings() {
    int count = number();
    List<String> strings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      strings.add(string());
    }
    return strings;
  }
}
