package org.chokepoint.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chokepoint.model.failure.FailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunManifestTest {

  @TempDir Path temp;

  private static RunManifest manifest(long seed, String documentHash) {
    return new RunManifest(
            "",
            "Chokepoint test",
            "brief",
            List.of(new RunManifest.Option("months", "24")),
            new RunManifest.DocumentEntry("note.txt", documentHash, 4, "", "document/note.txt"),
            List.of(new RunManifest.DataSetEntry("chokepoint/1/quotas", "ab")),
            List.of("C001"),
            seed,
            "L64X128MixRandom",
            List.of(new RunManifest.OutputEntry("brief.html", "cd")))
        .withId();
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    Path file = Files.write(temp.resolve("run.json"), ManifestFormat.toJson(manifest(7, "00")));
    assertThat(ManifestFormat.read(file)).isEqualTo(manifest(7, "00"));
  }

  @Test
  void theIdFollowsFromTheInputsAndNothingElse() {
    assertThat(manifest(7, "00").runId()).isEqualTo(manifest(7, "00").runId());
    assertThat(manifest(8, "00").runId()).isNotEqualTo(manifest(7, "00").runId());
    assertThat(manifest(7, "01").runId()).isNotEqualTo(manifest(7, "00").runId());
  }

  @Test
  void refusesWhatIsNotAManifest() throws IOException {
    Path noise = Files.writeString(temp.resolve("noise.json"), "{\"a\":");
    Path other = Files.writeString(temp.resolve("other.json"), "{\"runId\":\"x\"}");
    Path unknown = Files.writeString(temp.resolve("unknown.json"), "{\"surprise\":1}");
    for (Path file : List.of(noise, other, unknown, temp.resolve("missing.json"))) {
      assertThatThrownBy(() -> ManifestFormat.read(file))
          .isInstanceOf(FailureException.class)
          .hasMessageContaining(file.getFileName().toString())
          .hasMessageContaining("run.json");
    }
  }
}
