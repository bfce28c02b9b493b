package org.chokepoint.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MetricReferenceTest {
  private static final Path PAGE = Path.of("../docs/reference/metrics.md");

  /** Run with {@code -Dreference.write=true} to write the page anew. */
  @Test
  void referencePageIsCurrent() throws IOException {
    String page = MetricReference.markdown(StandardMetrics.all());
    if (Boolean.getBoolean("reference.write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }
}
