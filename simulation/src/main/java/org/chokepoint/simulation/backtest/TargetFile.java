package org.chokepoint.simulation.backtest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.chokepoint.simulation.scenario.Names;
import org.chokepoint.simulation.scenario.Scenario;
import org.chokepoint.simulation.scenario.ScenarioFile;
import org.jspecify.annotations.Nullable;

/** Reads the targets and episodes that are shipped with the product. */
final class TargetFile {
  record Row(
      String id,
      String episode,
      boolean fit,
      String measure,
      String material,
      @Nullable String place,
      String month,
      double observed,
      @Nullable Double low,
      @Nullable Double high,
      String source,
      String quality) {

    BacktestTarget target() {
      return new BacktestTarget(
          id,
          episode,
          fit,
          measure,
          material,
          place == null ? "" : place,
          YearMonth.parse(month),
          observed,
          low == null ? observed : low,
          high == null ? observed : high,
          source,
          quality);
    }
  }

  record Rows(List<Row> targets) {}

  private TargetFile() {}

  static List<BacktestTarget> targets() {
    YAMLMapper yaml =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try {
      return yaml.readValue(text("targets.yaml"), Rows.class).targets().stream()
          .map(Row::target)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Scenario episode(String name, Names names) {
    return ScenarioFile.read(name + ".yaml", text(name + ".yaml"), names);
  }

  private static String text(String name) {
    try (InputStream in = TargetFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("there is no shipped file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
