package org.chokepoint.app.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
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
import org.chokepoint.simulation.chain.Chains;
import org.chokepoint.simulation.scenario.Names;
import org.chokepoint.simulation.scenario.ReadyScenarios;
import org.chokepoint.simulation.scenario.Scenario;
import org.chokepoint.simulation.scenario.ScenarioFile;

/** Finds the scenario that a word stands for: a ready one, one by its month, or a file. */
final class NamedScenario {

  private static final int MAX_BYTES = 1_000_000;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
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

  /**
   * The same for an answer that knows the market of rare earths alone.
   *
   * @throws FailureException if it is played on another market, too
   */
  static Scenario readForRareEarths(String named, Names names) {
    Scenario scenario = read(named, names);
    if (!scenario.chain().equals(Chains.RARE_EARTHS)) {
      throw new FailureException(
          FailureReason.INCONSISTENT,
          named,
          "is played on the market of "
              + scenario.chain()
              + ", and this command knows that of rare"
              + " earths alone. Run it with: simulate "
              + named);
    }
    return scenario;
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
    try (InputStream in = Files.newInputStream(Path.of(named))) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new FailureException(
            FailureReason.TOO_LARGE, named, "is too large for a scenario (1 MB at most).");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
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
