package org.chokepoint.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chokepoint.app.cli.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scoring the reader on texts of one's own. */
class EvalCommandTest {

  private static final String BAN =
      "{\"text\": \"China's commerce ministry banned exports of gallium to the United States.\","
          + " \"kind\": [\"%s\"], \"actor\": [\"MOFCOM\"], \"instruments\": [\"export_ban_total\"],"
          + " \"levers\": [\"access\"], \"certainty\": [\"done\"]}\n";

  @TempDir Path temp;

  private String file(String text) throws IOException {
    return Files.writeString(temp.resolve("mine.jsonl"), text).toString();
  }

  @Test
  void textsOfOnesOwnAreScoredByFieldAndMistakesListed() throws IOException {
    String mine = file(BAN.formatted("export_ban") + BAN.formatted("tariff_action"));
    Ran ran = run("eval", "reading", "--texts", mine, "--mistakes", "--depth", "words");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("| mine.jsonl | 2 | 0 of 0 | 0.500 | 1.000 |")
        .contains("kind: expected [tariff_action], read export_ban in: China's commerce ministry");
  }

  @Test
  void scoresComeAsJsonToo() throws IOException {
    Ran ran = run("eval", "reading", "--json", "--texts", file(BAN.formatted("export_ban")));
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("\"set\" : \"mine.jsonl\"", "\"inventedSignals\" : 0");
  }

  @Test
  void aWrongLabelIsToldWithItsFileLineAndFieldAndNothingIsScored() throws IOException {
    String mine = file(BAN.formatted("export_ban") + BAN.formatted("explosion"));
    Ran ran = run("eval", "reading", "--texts", mine);
    assertThat(ran.code()).isNotZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(mine, "line 2", "'kind'", "explosion");
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    Ran ran = run("eval", "reading", "--texts", temp.resolve("none.jsonl").toString());
    assertThat(ran.code()).isNotZero();
    assertThat(ran.err()).contains("none.jsonl", "is not there");
  }
}
