package org.chokepoint.app.usecase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.simulation.scenario.Names;
import org.chokepoint.simulation.scenario.ReadyScenarios;
import org.chokepoint.simulation.scenario.Scenario;
import org.chokepoint.simulation.scenario.ScenarioFile;

/** Finds the scenario that a word stands for: a ready one, one by its month, or a file. */
final class NamedScenario {

  private static final long MAX_BYTES = 1_000_000;
  private static final Pattern MONTH = Pattern.compile("([a-z]{3,9})-(\\d{4})");

  private NamedScenario() {}

  /**
   * Reads it.
   *
   * @param named a ready scenario's name, a month such as {@code april-2025} that one ready
   *     scenario's name ends with, or a file
   * @throws FailureException if there is none or it cannot be read
   */
  static Scenario read(String named, Names names) {
    Optional<String> ready = ready(named);
    return ready.isPresent()
        ? ReadyScenarios.read(ready.get(), names)
        : ScenarioFile.read(named, content(named), names);
  }

  /** The ready scenario that a word stands for. */
  static Optional<String> ready(String named) {
    if (ReadyScenarios.names().contains(named)) {
      return Optional.of(named);
    }
    Matcher m = MONTH.matcher(named.toLowerCase(Locale.ROOT));
    if (!m.matches()) {
      return Optional.empty();
    }
    List<String> found =
        Arrays.stream(Month.values())
            .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(m.group(1)))
            .map(month -> String.format(Locale.ROOT, "-%s-%02d", m.group(2), month.getValue()))
            .flatMap(end -> ReadyScenarios.names().stream().filter(n -> n.endsWith(end)))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static String content(String named) {
    try {
      Path file = Path.of(named);
      if (Files.size(file) > MAX_BYTES) {
        throw new FailureException(
            FailureReason.TOO_LARGE, named, "is too large for a scenario (1 MB at most).");
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException | java.nio.file.InvalidPathException e) {
      throw new FailureException(
          FailureReason.MISSING,
          named,
          "there is no such file and no ready scenario of that name. Ready are: "
              + String.join(", ", ReadyScenarios.names())
              + ".");
    } catch (IOException e) {
      throw new FailureException(
          new Failure(
              FailureReason.UNREACHABLE, named, "cannot be read as UTF-8 text: " + e.getMessage()),
          e);
    }
  }
}
