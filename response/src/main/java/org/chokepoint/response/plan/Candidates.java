package org.chokepoint.response.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.response.option.Option;
import org.chokepoint.response.option.OptionKind;

/** Which options can be chosen, in which sizes and years, and which run whatever is planned. */
final class Candidates {

  private static final double HALF = 0.5;
  private static final double WORTH_HALVING = 200;

  private final PlanInput input;
  private final List<Option> chosenFrom = new ArrayList<>();
  private final List<Option> free = new ArrayList<>();
  private final List<PlannedStart> starts = new ArrayList<>();
  private final List<Integer> groups = new ArrayList<>();

  Candidates(PlanInput input, List<ChainLayout> layouts) {
    this.input = input;
    for (Option option : input.options().options()) {
      if (input.request().command().reaches(option) || !touches(option, layouts)) {
        continue;
      }
      if (isCommitted(option)) {
        free.add(option);
      } else {
        chosenFrom.add(option);
      }
    }
    for (int g = 0; g < chosenFrom.size(); g++) {
      addStarts(chosenFrom.get(g), g);
    }
    requireAny();
  }

  private static boolean touches(Option option, List<ChainLayout> layouts) {
    return layouts.stream().anyMatch(l -> new BlockWriter(l, true).touches(option));
  }

  private static boolean isCommitted(Option option) {
    return option.kind() == OptionKind.EXISTING || option.kind() == OptionKind.UNDER_CONSTRUCTION;
  }

  private void addStarts(Option option, int group) {
    Budget budget = input.request().budget();
    for (PlannedStart variant : variants(option, budget.firstYear())) {
      for (int year = budget.firstYear(); year <= budget.lastYear(); year++) {
        // A later start of the same never brings more, so it waits for nothing but money.
        boolean money = year == budget.firstYear() || budget.millionUsd().get(budget.row(year)) > 0;
        PlannedStart start = variant.decidedIn(year);
        boolean affordable = start.millionUsd() <= budget.availableBy(year);
        if (money && affordable && start.fraction(lastYear(), input.asOfYear(), 1) > 0) {
          starts.add(start);
          groups.add(group);
        }
      }
    }
  }

  private static List<PlannedStart> variants(Option option, int year) {
    List<PlannedStart> variants = new ArrayList<>();
    variants.add(new PlannedStart(option, 1, year, false));
    if (option.kind().isFacility()) {
      variants.add(new PlannedStart(option, 1, year, true));
      if (option.capexMillionUsd().value().central() >= WORTH_HALVING) {
        variants.add(new PlannedStart(option, HALF, year, false));
      }
    }
    return variants;
  }

  private int lastYear() {
    int longest = input.losses().stream().mapToInt(l -> l.years().size()).max().orElse(1);
    return input.request().untilYear() + longest - 1;
  }

  private void requireAny() {
    if (!starts.isEmpty()) {
      return;
    }
    if (chosenFrom.isEmpty()) {
      throw new FailureException(
          FailureReason.MISSING,
          "plan for " + input.request().places(),
          "no option outside the command of "
              + input.request().command().controller()
              + " adds to a material that runs short; name more places or another controller");
    }
    Budget budget = input.request().budget();
    double most = budget.total();
    double least =
        chosenFrom.stream().mapToDouble(o -> o.capexMillionUsd().value().central()).min().orElse(0);
    boolean tooSmall = least > most;
    throw new FailureException(
        FailureReason.OUT_OF_RANGE,
        tooSmall ? "budget" : "horizon",
        tooSmall
            ? String.format(
                Locale.ROOT,
                "%.3g million US dollars by %d do not reach the %.3g million of the cheapest option",
                most,
                budget.lastYear(),
                least)
            : "no option can produce by " + lastYear() + "; plan for a later year");
  }

  List<PlannedStart> starts() {
    return starts;
  }

  int group(int choice) {
    return groups.get(choice);
  }

  int groupCount() {
    return chosenFrom.size();
  }

  /** Options that run or will run whatever is planned. */
  List<Option> free() {
    return free;
  }
}
