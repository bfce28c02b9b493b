package org.chokepoint.response.bill;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a number with a unit behind it, such as {@code 1,200} or {@code 35 g}. */
final class Amount {

  private static final Pattern FORM =
      Pattern.compile(
          "[$]?\\s*([+-]?(?:(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]*)?|\\.[0-9]+)"
              + "(?:[eE][+-]?[0-9]{1,3})?)\\s*([A-Za-z$/]*)");

  static final Map<String, Double> WEIGHT =
      Map.of(
          "", 1.0, "kg", 1.0, "g", 1e-3, "mg", 1e-6, "t", 1e3, "lb", 0.45359237, "oz", 0.028349523);
  static final Map<String, Double> WEEKS =
      Map.of(
          "",
          1.0,
          "weeks",
          1.0,
          "week",
          1.0,
          "w",
          1.0,
          "days",
          1 / 7.0,
          "d",
          1 / 7.0,
          "months",
          30.4375 / 7,
          "month",
          30.4375 / 7);
  static final Map<String, Double> DOLLARS = Map.of("", 1.0, "usd", 1.0, "$", 1.0);
  static final Map<String, Double> UNITS = Map.of("", 1.0, "units", 1.0, "pcs", 1.0, "pieces", 1.0);

  private final OptionalDouble value;
  private final String problem;
  private final List<String> suggestions;

  private Amount(OptionalDouble value, String problem, List<String> suggestions) {
    this.value = value;
    this.problem = problem;
    this.suggestions = suggestions;
  }

  static Amount read(String text, Map<String, Double> units) {
    Matcher m = FORM.matcher(text.strip());
    if (!m.matches()) {
      return new Amount(
          OptionalDouble.empty(), "is not a number; write it as 1200.5 or 1,200.5", List.of());
    }
    Double factor = units.get(m.group(2).toLowerCase(Locale.ROOT));
    if (factor == null) {
      List<String> known = List.copyOf(new TreeMap<>(units).keySet());
      return new Amount(
          OptionalDouble.empty(),
          "has an unknown unit",
          known.stream().filter(u -> !u.isEmpty()).toList());
    }
    double number = Double.parseDouble(m.group(1).replace(",", "")) * factor;
    return number >= 0 && Double.isFinite(number)
        ? new Amount(OptionalDouble.of(number), "", List.of())
        : new Amount(OptionalDouble.empty(), "is negative or not finite", List.of());
  }

  OptionalDouble value() {
    return value;
  }

  String problem() {
    return problem;
  }

  List<String> suggestions() {
    return suggestions;
  }
}
