package org.chokepoint.evidence.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chokepoint.model.failure.FailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyBundleTest {

  @Test
  void theBundleHoldsWhatTheFilesHold() throws IOException, URISyntaxException {
    Path folder =
        Path.of(TaxonomyBundle.class.getResource("theme/belt_and_road.yaml").toURI())
            .getParent()
            .getParent();
    Taxonomy bundled = TaxonomyBundle.read(TaxonomyBundle.write(folder));
    assertThat(bundled.entries().size()).isGreaterThan(100);
    assertThat(bundled.entries().equals(Taxonomy.standard().entries())).isTrue();
    assertThat(bytes(bundled.cues())).isEqualTo(bytes(CompiledCues.of(Taxonomy.standard())));
  }

  @Test
  void aMalformedFileStopsTheBuild(@TempDir Path folder) throws IOException {
    Files.writeString(Files.createDirectory(folder.resolve("theme")).resolve("x.yaml"), "id: [x");
    assertThatThrownBy(() -> TaxonomyBundle.write(folder))
        .isInstanceOf(FailureException.class)
        .hasMessageContaining("x.yaml");
  }

  private static byte[] bytes(CompiledCues cues) {
    BundleWriter out = new BundleWriter();
    cues.write(out);
    return out.bytes();
  }
}
