package org.chokepoint.simulation.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chokepoint.simulation.Pictures;
import org.chokepoint.simulation.market.MarketParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class BacktestTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "reference", "backtest.md");
  static final int SEED = 2010;
  static final int DRAWS = 120;

  static Backtest backtest() {
    return new Backtest(m -> Pictures.asOf(m.toString()), MarketParameters.standard(), SEED);
  }

  @Test
  void everyTargetIsReportedWithAnIntervalAroundItsMedian() {
    BacktestReport report = backtest().run(5, 2, (d, n) -> {});
    assertThat(report.rows()).hasSize(TargetFile.targets().size());
    for (BacktestRow row : report.rows()) {
      assertThat(row.predicted().low()).isLessThanOrEqualTo(row.parameters().low());
      assertThat(row.predicted().high()).isGreaterThanOrEqualTo(row.parameters().high());
    }
    assertThat(BacktestDocument.render(report)).contains("## Known misfits");
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
    String now = BacktestDocument.render(backtest().run(DRAWS, 2, (d, n) -> {}));
    if ("write".equals(System.getProperty("backtest.full"))) {
      Files.createDirectories(DOCUMENT.getParent());
      Files.writeString(DOCUMENT, now, StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(DOCUMENT, StandardCharsets.UTF_8)).isEqualTo(now);
  }
}
