package org.chokepoint.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chokepoint.app.cli.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
  private static final String GALLIUM =
      """
      id: ga
      title: Gallium for no American
      start: 2025-06
      months: 6 months
      levers:
        - {id: ban, kind: access, actor: CHN, targets: [USA], materials: [Ga], from: 2025-07, to: 2025-11}
        - {id: nobody, kind: access, actor: TUV, materials: [Ga], from: 2025-07, to: 2025-11}
      """;

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void scenarioOnAnotherMineralRunsAndSaysWhatItAssumesAndWhatTouchesNothing() throws IOException {
    Ran run = run("simulate", file("ga.yaml", GALLIUM), "--table", "flows", "--format", "csv");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("material,stage,from,to,").contains("Ga,separation,CHN,JPN,");
    assertThat(run.err())
        .contains("Market of gallium", "Assumed: consumers of gallium", "'nobody' touches nothing");
  }

  @Test
  void placeWithoutUseHasAnEmptyCellAndNoNaN() throws IOException {
    String cobalt = GALLIUM.replace("CHN", "COD").replace("[USA]", "all").replace("[Ga]", "[Co]");
    Ran run = run("simulate", file("co.yaml", cobalt), "--format", "csv");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\nCo,").contains(",,").doesNotContain("NaN");
  }

  @Test
  void chainsAreListedAndAnUnknownOneIsTold() {
    assertThat(run("simulate", "--chains").out()).contains("antimony", "NdFeB", "table 'prices'");
    Ran unknown = run("leverage", "--actor", "CHN", "--target", "USA", "--chain", "antimny");
    assertThat(unknown.code()).isEqualTo(3);
    assertThat(unknown.err()).contains("--chain antimny", "Maybe 'antimony'");
  }

  @Test
  void noticeOnSeveralMineralsBecomesADraftThatRunsForEachOfThem() throws IOException {
    String notice = file("notice.txt", "为维护国家安全和利益，商务部决定对镓、锗相关物项实施出口管制。本公告自2023年8月1日起正式实施。");
    Ran first = run("simulate", "--draft", notice);
    assertThat(first.out()).contains("chain: gallium # read: \"镓\"", "mode: licence # read: ");
    assertThat(first.err()).contains("Ge, traded in the chain germanium");
    Ran second = run("simulate", "--draft", notice, "--chain", "germanium");
    assertThat(second.out()).contains("materials: [Ge]");
    Ran ran = run("simulate", file("drafted.yaml", second.out()), "--format", "csv");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("\nGe,");
  }

  @Test
  void answerThatKnowsRareEarthsAloneRefusesAnotherMarket() throws IOException {
    Ran run =
        run("exposure", "--build", "1,200 EVs a month", "--scenario", file("ga.yaml", GALLIUM));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("played on the market of gallium");
  }
}
