package org.chokepoint.evidence.taxonomy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes numbers and strings one behind the other, as {@link BundleReader} reads them. */
final class BundleWriter {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  void number(int number) {
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  void numbers(int[] numbers) {
    number(numbers.length);
    for (int number : numbers) {
      number(number);
    }
  }

  void string(String string) {
    byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    out.writeBytes(bytes);
  }

  void strings(List<String> strings) {
    number(strings.size());
    strings.forEach(this::string);
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
