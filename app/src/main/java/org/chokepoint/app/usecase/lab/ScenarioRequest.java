package org.chokepoint.app.usecase.lab;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.lever.Lever;
import org.chokepoint.simulation.scenario.Names;
import org.chokepoint.simulation.scenario.ReadyScenarios;
import org.chokepoint.simulation.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as it is asked for: a ready one by its name, or the rest.
 *
 * @param ready name of a ready scenario; nothing else is given then
 * @param title one line for people
 * @param controller place that pulls the levers
 * @param targets places against which; all others if left out or empty
 * @param months number of months, 3 to 60
 * @param levers what is done, one to eight
 */
public record ScenarioRequest(
    @Nullable String ready,
    @Nullable String title,
    @Nullable String controller,
    @Nullable List<String> targets,
    @Nullable Integer months,
    @Nullable List<LeverRequest> levers) {

  private static final int LONGEST = 60;
  private static final int MOST_LEVERS = 8;
  private static final int TITLE_LENGTH = 120;

  /** The ready scenario that is named, on the picture of its first month. */
  PreparedScenario readyScenario(Names names) {
    if (ready == null || !ReadyScenarios.names().contains(ready)) {
      throw Refusal.of(
          "ready", "there is no such scenario. Ready are " + ReadyScenarios.names() + ".");
    }
    if (controller != null || targets != null || months != null || levers != null) {
      throw Refusal.of("ready", "a ready scenario takes no controller, targets, months or levers.");
    }
    Scenario scenario = ReadyScenarios.read(ready, names);
    return new PreparedScenario(scenario, scenario.start());
  }

  /** The scenario on a lab's market. */
  Scenario scenario(MarketLab lab) {
    PlaceCode by = place(controller, "controller", lab);
    List<PlaceCode> against = new ArrayList<>();
    for (String target : targets == null ? List.<String>of() : targets) {
      against.add(target.equals("EU27") ? new PlaceCode(target) : place(target, "targets", lab));
    }
    int length = months == null ? 24 : months;
    if (length < 3 || length > LONGEST) {
      throw Refusal.of("months", "must be from 3 to " + LONGEST + ".");
    }
    if (levers == null || levers.isEmpty() || levers.size() > MOST_LEVERS) {
      throw Refusal.of("levers", "needs one to " + MOST_LEVERS + " levers.");
    }
    LeverRequest.Frame frame = new LeverRequest.Frame(by, against, lab.start(), length);
    List<Lever> made = new ArrayList<>();
    for (int i = 0; i < levers.size(); i++) {
      made.add(levers.get(i).lever(i, frame));
    }
    return new Scenario("own", title(by), lab.start(), length, made);
  }

  private String title(PlaceCode by) {
    String text = title == null ? "" : title.strip();
    if (text.length() > TITLE_LENGTH || text.codePoints().anyMatch(Character::isISOControl)) {
      throw Refusal.of("title", "may have " + TITLE_LENGTH + " characters on one line.");
    }
    return text.isEmpty() ? "Scenario of " + by : text;
  }

  private static PlaceCode place(@Nullable String code, String name, MarketLab lab) {
    try {
      PlaceCode place = new PlaceCode(code == null ? "" : code);
      if (lab.model().places().contains(place)) {
        return place;
      }
    } catch (IllegalArgumentException e) {
      throw Refusal.of(name, String.valueOf(e.getMessage()));
    }
    throw Refusal.of(name, "the market model has no place " + code + ".");
  }
}
