package org.chokepoint.app.cli;

import org.chokepoint.app.usecase.MeasureFilter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * A span of calendar years.
 *
 * @param from first year
 * @param to last year
 */
record Years(int from, int to) {
  private static final int EARLIEST = 1990;
  private static final int LATEST = MeasureFilter.LATEST;

  /** The span that a user writes as {@code YEAR} or {@code YEAR..YEAR}. */
  static Years parse(String option, String text, CommandSpec spec) {
    if (!text.matches("\\d{4}(\\.\\.\\d{4})?")) {
      throw wrong(spec, option + ": '" + text + "' is not YEAR or YEAR..YEAR, such as 2020..2025");
    }
    int from = Integer.parseInt(text.substring(0, 4));
    int to = Integer.parseInt(text.substring(text.length() - 4));
    if (from > to) {
      throw wrong(spec, option + ": '" + text + "' ends before it begins. Write the earlier first");
    }
    if (from < EARLIEST || to > LATEST) {
      throw wrong(
          spec,
          option
              + ": '"
              + text
              + "' is outside "
              + EARLIEST
              + ".."
              + LATEST
              + ", which is measured");
    }
    return new Years(from, to);
  }

  private static ParameterException wrong(CommandSpec spec, String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
