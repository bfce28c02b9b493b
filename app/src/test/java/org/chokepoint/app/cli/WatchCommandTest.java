package org.chokepoint.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {

  @TempDir private Path folder;

  private Ran watch(String... args) {
    List<String> all = new ArrayList<>(List.of("watch"));
    all.addAll(List.of(args));
    all.addAll(List.of("--folder", folder.resolve("watch").toString()));
    return Ran.run(all.toArray(new String[0]));
  }

  private void read() throws IOException {
    Files.writeString(
        folder.resolve("notice.txt"),
        "The Ministry of Commerce imposed export controls on gallium on July 1, 2025.");
    assertThat(watch("add", folder.resolve("notice.txt").toString()).code()).isZero();
    assertThat(watch("run").code()).isZero();
  }

  @Test
  void aSourceThatCannotBeAddedDoesNotKeepTheOthersOut() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "a");
    Ran added =
        watch(
            "add",
            folder.resolve("missing.txt").toString(),
            "ftp://example.org/feed",
            folder.resolve("a.txt").toString());
    assertThat(added.code()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(added.err().lines()).hasSize(2);
    assertThat(watch("list").out()).contains("a.txt").doesNotContain("missing", "ftp");
  }

  @Test
  void anEmptyWatchSaysWhatToDo() {
    assertThat(watch("run").err()).contains("chokepoint watch add");
    Ran index = watch("index", "--actor", "CHN");
    assertThat(index.code()).isNotZero();
    assertThat(index.err()).contains("watch run");
  }

  @Test
  void anActorMayBeCalledByAnyOfItsNames() throws IOException {
    read();
    String[] period = {"--from", "2025-07", "--to", "2025-08"};
    for (String name : new String[] {"mofcom", "商务部", "CHN", "China"}) {
      Ran index = watch("index", "--actor", name, period[0], period[1], period[2], period[3]);
      assertThat(index.out()).as(name + index.err()).contains("2025-07", " 2 ");
    }
    Ran unknown = watch("timeline", "--actor", "Ruritania Mining");
    assertThat(unknown.code()).isNotZero();
    assertThat(unknown.err()).contains("These have acts: mofcom");
  }

  @Test
  void aRunByWordsHearsNoEventThatOnlyMeaningTells() throws IOException {
    String telling =
        "Whoever ships germanium out of China must from %s show a paper from the ministry.";
    assertThat(signals("a.txt", String.format(telling, "Sunday"), "words")).isZero();
    assertThat(signals("b.txt", String.format(telling, "Monday"), "meaning")).isEqualTo(1);
  }

  /** How many signals a run finds in a new document. */
  private int signals(String file, String text, String depth) throws IOException {
    Files.writeString(folder.resolve(file), text);
    String id = watch("add", folder.resolve(file).toString()).out().split(" ")[0];
    Path visits = folder.resolve(file + ".json");
    Ran run = watch("run", "--source", id, "--depth", depth, "-o", visits.toString());
    assertThat(run.code()).as(run.err()).isZero();
    return new ObjectMapper().readTree(visits.toFile()).findValue("signals").asInt();
  }

  @Test
  void thePointsOfAnIndexShowTheActsBehindThem() throws IOException {
    read();
    Ran behind = watch("index", "--actor", "mofcom", "--signals", "--to", "2026-01");
    assertThat(behind.out()).contains("   1  2025-07-01", "export controls on gallium");
    assertThat(watch("index", "--actor", "mofcom", "--signals", "--to", "2025-06").out())
        .contains("(nothing)");
  }

  @Test
  void theWarningSaysItsVerdictInFullAndKnowsItsPlaces() {
    Ran warning = watch("warning", "--controller", "CHN,USA", "--as-of", "2026-11");
    assertThat(warning.out().replaceAll("\\s+", " "))
        .contains("United States", "use the base rate");
    assertThat(watch("warning", "--controller", "CHN,USA", "--reliability").out())
        .contains("China", "United States");
    assertThat(watch("warning", "--controller", "QQQ").err()).contains("QQQ: is no place");
    assertThat(watch("warning", "--controller", "Atlantis").err())
        .contains("'Atlantis' is not a place code")
        .doesNotContain("Exception");
  }

  @Test
  void aThemeThatIsNoneIsToldWithThoseThatAre() throws IOException {
    read();
    assertThat(watch("timeline", "--theme", "Belt and Road").code()).isZero();
    Ran unknown = watch("timeline", "--theme", "astrology");
    assertThat(unknown.code()).isNotZero();
    assertThat(unknown.err()).contains("belt_and_road");
  }
}
