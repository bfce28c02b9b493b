package org.chokepoint.brief.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Run with {@code -Dgolden.update=true} to write the files anew after a change that is meant. */
class GoldenTest {

  static Stream<BriefWriter> writers() {
    return Stream.of(new HtmlWriter(), new MarkdownWriter(), new JsonWriter());
  }

  @ParameterizedTest
  @MethodSource("writers")
  void sampleBriefIsWrittenAsOnRecord(BriefWriter writer) throws IOException {
    String written = new String(writer.write(SampleBrief.brief()), StandardCharsets.UTF_8);
    if (Boolean.getBoolean("golden.update")) {
      Path file =
          Path.of("src/test/resources/org/chokepoint/brief/write", "sample-" + writer.fileName());
      Files.createDirectories(file.getParent());
      Files.writeString(file, written);
    }
    assertThat(written).isEqualTo(golden("sample-" + writer.fileName()));
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = GoldenTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
