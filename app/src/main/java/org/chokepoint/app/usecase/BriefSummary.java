package org.chokepoint.app.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chokepoint.brief.section.BriefInput;
import org.chokepoint.model.signal.Attribution;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.Signal;

/** A few lines that tell a person at a terminal what was found. */
final class BriefSummary {

  private BriefSummary() {}

  static List<String> lines(BriefInput input, int files) {
    List<String> lines = new ArrayList<>();
    if (input.signals().isEmpty()) {
      lines.add("Nothing relevant was found; the brief says so and invents nothing.");
    } else {
      input.signals().forEach(s -> lines.add(signal(s)));
      input
          .scenarios()
          .forEach(
              s ->
                  lines.add(
                      String.format(
                          Locale.ROOT,
                          "Scenario: %s. Targets lose %s, the controller %s %s over %d months.",
                          s.scenario().title(),
                          money(
                              s.losses().stream()
                                  .mapToDouble(l -> l.usd().value().central())
                                  .sum()),
                          s.controllerCost().value().central() < 0 ? "gains" : "loses",
                          money(Math.abs(s.controllerCost().value().central())),
                          s.scenario().months())));
    }
    if (!input.failures().isEmpty()) {
      lines.add(input.failures().size() + " things could not be used; the brief lists them.");
    }
    lines.add(files + " files written:");
    return lines;
  }

  private static String signal(Signal s) {
    String who = s.event().actor().map(Cited::value).map(a -> a.name()).orElse("unnamed actor");
    String number = s.event().ordinal().map(o -> " no. " + o.value()).orElse("");
    String year = s.event().ordinalYear().map(y -> " of " + y.value()).orElse("");
    String voice = s.attribution() == Attribution.COMMENTATOR ? " (commentator's inference)" : "";
    return "Signal: " + who + ", " + s.gloss() + number + year + voice;
  }

  private static String money(double usd) {
    double billions = usd / 1e9;
    return Math.abs(billions) >= 1
        ? String.format(Locale.ROOT, "USD %.1f bn", billions)
        : String.format(Locale.ROOT, "USD %.0f m", usd / 1e6);
  }
}
