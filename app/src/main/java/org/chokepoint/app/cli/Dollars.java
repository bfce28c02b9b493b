package org.chokepoint.app.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Amounts of US dollars as people write them. */
final class Dollars {

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:usd|\\$)?\\s*(\\d+(?:\\.\\d+)?(?:e\\d{1,2})?)\\s*(m|million|bn|billion)?");

  private Dollars() {}

  static double read(String words, String option, CommandSpec spec) {
    Matcher m = AMOUNT.matcher(words.strip().toLowerCase(Locale.ROOT));
    if (!m.matches()) {
      throw new ParameterException(
          spec.commandLine(),
          option + ": '" + words + "' is no amount of US dollars; write 5e9, 5bn or 500m");
    }
    String unit = m.group(2) == null ? "" : m.group(2);
    double factor = unit.startsWith("m") ? 1e6 : unit.startsWith("b") ? 1e9 : 1;
    return Double.parseDouble(m.group(1)) * factor;
  }
}
