package org.chokepoint.simulation.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chokepoint.simulation.Pictures;
import org.chokepoint.simulation.market.MarketParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class BacktestTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "reference", "backtest.md");
  private static final Path KEPT =
      Path.of("src", "main", "resources", "org", "chokepoint", "simulation", "backtest")
          .resolve("kept-draws.csv");
  static final int SEED = 2010;
  static final int DRAWS = 120;

  static Backtest backtest() {
    return new Backtest(m -> Pictures.asOf(m.toString()), MarketParameters.standard(), SEED);
  }

  @Test
  void documentIsWhatTheKeptDrawsGiveAgain() throws IOException {
    BacktestReport report = backtest().rerun(KeptDraws.shipped(), 2, (d, n) -> {});
    assertThat(report.rows()).hasSize(TargetFile.targets().size());
    for (BacktestRow row : report.rows()) {
      assertThat(row.predicted().low()).isLessThanOrEqualTo(row.parameters().low());
      assertThat(row.predicted().high()).isGreaterThanOrEqualTo(row.parameters().high());
    }
    assertThat(report.kept().text()).isEqualTo(KeptDraws.shipped().text());
    assertThat(Files.readString(DOCUMENT, StandardCharsets.UTF_8))
        .isEqualTo(BacktestDocument.render(report));
  }

  @Test
  void keptDrawsOfOtherInputsAreRefused() {
    KeptDraws other = new KeptDraws(List.of("moon-phase"), 10, List.of(), Map.of());
    assertThatThrownBy(() -> backtest().rerun(other, 1, (d, n) -> {}))
        .hasMessageContaining("moon-phase");
  }

  @Test
  void nothingOf2025IsUsedForTheFit() {
    assertThat(TargetFile.targets())
        .filteredOn(BacktestTarget::fit)
        .allSatisfy(t -> assertThat(t.month().getYear()).isLessThan(2024));
  }

  @Test
  void documentHoldsEveryTargetAndItsOwnCoverage() throws IOException {
    List<String> lines = Files.readAllLines(DOCUMENT, StandardCharsets.UTF_8);
    for (BacktestTarget target : TargetFile.targets()) {
      assertThat(lines).as(target.id()).anyMatch(l -> l.startsWith("| " + target.id() + " |"));
    }
    assertThat(share(lines, "## Fitted")).isEqualTo(stated(lines, "| fitted, 2010"));
    assertThat(share(lines, "## Predicted")).isEqualTo(stated(lines, "| predicted, 2025"));
  }

  private static long share(List<String> lines, String heading) {
    int at = lines.indexOf(heading) + 4;
    int hits = 0;
    int all = 0;
    for (; at < lines.size() && lines.get(at).startsWith("|"); at++) {
      hits += lines.get(at).contains("| yes |") ? 1 : 0;
      all++;
    }
    return Math.round(100.0 * hits / all);
  }

  private static long stated(List<String> lines, String start) {
    String line = lines.stream().filter(l -> l.startsWith(start)).findFirst().orElseThrow();
    return Long.parseLong(line.split("\\|")[2].replace("%", "").strip());
  }

  @Test
  @EnabledIfSystemProperty(named = "backtest.full", matches = "true|write")
  void documentIsWhatTheFullBacktestWrites() throws IOException {
    BacktestReport report = backtest().run(DRAWS, 2, (d, n) -> {});
    String now = BacktestDocument.render(report);
    if ("write".equals(System.getProperty("backtest.full"))) {
      Files.createDirectories(DOCUMENT.getParent());
      Files.writeString(DOCUMENT, now, StandardCharsets.UTF_8);
      Files.writeString(KEPT, report.kept().text(), StandardCharsets.UTF_8);
    }
    assertThat(report.kept().text()).isEqualTo(Files.readString(KEPT, StandardCharsets.UTF_8));
    assertThat(Files.readString(DOCUMENT, StandardCharsets.UTF_8)).isEqualTo(now);
  }
}
