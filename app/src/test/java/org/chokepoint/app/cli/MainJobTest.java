package org.chokepoint.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chokepoint.app.cli.Ran.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a person uses it, on the bundled samples and real files. */
class MainJobTest {

  private static final Path SAMPLES = Path.of("..", "samples");
  private static final Path SEED = Path.of("..", "..", "shared", "seed", "baogang-brief.txt");

  @TempDir Path temp;

  private Ran brief(Path document, String folder) {
    return run("brief", document.toString(), "--out", temp.resolve(folder).toString());
  }

  private List<Path> written() throws IOException {
    try (Stream<Path> files = Files.walk(temp)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void aMeetingNoteBecomesABriefThatRepeatsAndVerifies() throws IOException {
    Path note = SAMPLES.resolve("party-committee-meeting.txt");
    assertThat(brief(note, "one").code()).isZero();
    assertThat(brief(note, "two").code()).isZero();
    for (String file : List.of("brief.html", "brief.pdf", "brief.md", "brief.json", "run.json")) {
      assertThat(temp.resolve("one").resolve(file))
          .hasSameBinaryContentAs(temp.resolve("two").resolve(file));
    }
    String text = Files.readString(temp.resolve("one/brief.md"));
    assertThat(text)
        .contains("15th", "Baogang Group", "## Exposure", "## What to do", "### Assumptions");
    Ran verified = run("verify", temp.resolve("one/run.json").toString());
    assertThat(verified.out()).contains("the same to the last byte");
    assertThat(verified.code()).isZero();
    Files.writeString(temp.resolve("one/brief.md"), text + "!");
    Ran differs = run("verify", temp.resolve("one/run.json").toString());
    assertThat(differs.code()).isEqualTo(ExitCode.DIFFERS.code());
    assertThat(differs.out()).contains("brief.md: the file was changed");
  }

  @Test
  @EnabledIf("seedIsThere")
  void theSeedGivesItsEventThemesLeversAndResponses() throws IOException {
    assertThat(brief(SEED, "seed").code()).isZero();
    assertThat(Files.readString(temp.resolve("seed/brief.md")))
        .contains("| Number | 10th", "| Year | 2025", "“10th”", "Xi Jinping")
        .contains("Belt and Road", "regional development", "Beautiful China")
        .contains("new quality productive forces", "technological self-reliance", "brand")
        .contains("| lever | price |", "| lever | supply terms |", "| lever | access |")
        .contains("| response called for | mining |", "| response called for | recycling |")
        .contains("Northern Rare Earth", "Inner Mongolia", "by inference");
  }

  static boolean seedIsThere() {
    return Files.exists(SEED);
  }

  @Test
  void anUnrelatedDocumentGivesAnHonestEmptyBrief() throws IOException {
    Ran ran = brief(SAMPLES.resolve("unrelated.txt"), "none");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Nothing relevant was found");
    assertThat(Files.readString(temp.resolve("none/brief.md"))).doesNotContain("USD", "Herfindahl");
  }

  @Test
  void aChineseDocumentIsReadWithItsOwnWords() {
    Ran ran = run("read", SAMPLES.resolve("concentrate-price-zh.txt").toString(), "--jsonl");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("price_change_by_producer", "稀土精矿", "zh-Hans");
  }

  @Test
  void inputThatCannotBeUsedGivesOneLineItsCodeAndNoOutput() throws IOException {
    Path empty = Files.createFile(temp.resolve("empty.txt"));
    Path noise = Files.write(temp.resolve("noise.bin"), new byte[] {0, 1, 2, (byte) 0xff, 0, 7});
    Path huge = temp.resolve("huge.txt");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    for (Path bad : List.of(empty, noise, huge, temp.resolve("missing.txt"))) {
      Ran ran = brief(bad, "bad");
      assertThat(ran.code()).as(bad.toString()).isEqualTo(ExitCode.BAD_INPUT.code());
      assertThat(ran.err()).contains(bad.getFileName().toString()).contains("chokepoint: ");
    }
    for (String address : List.of("http://127.0.0.1:9/x", "http://no-such-host.invalid/")) {
      Ran ran = run("brief", address, "--out", temp.resolve("bad").toString());
      assertThat(ran.code()).as(address).isEqualTo(ExitCode.UNREACHABLE.code());
    }
    assertThat(written()).containsExactlyInAnyOrder(empty, noise, huge);
  }

  @Test
  void aWrongCommandLineSaysWhatWouldBeRight() {
    assertThat(run("breif").code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run("breif").err()).contains("brief");
    assertThat(run("brief", "x", "--months", "0").code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run("--help").out()).contains("brief", "verify", "Exit codes");
  }

  @Test
  void theKnowledgeBaseAnswersInTables() {
    assertThat(run("who", "包钢集团").out()).contains("baogang-group");
    assertThat(run("owners", "Northern Rare Earth").out()).contains("36.7%");
    assertThat(run("facilities", "--stage", "separation", "--place", "MYS").out())
        .contains("Lynas");
    assertThat(run("shares", "--stage", "separation", "--element", "Dy").out()).contains("CHN");
    assertThat(run("path", "--from", "State Council of China", "--to", "Bayan Obo").out())
        .contains("Baotou Iron and Steel");
  }
}
