package org.chokepoint.response.gap;

import java.util.Set;
import java.util.function.Predicate;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.response.option.Option;

/**
 * Whose orders an option follows. A plant that the controller can direct closes nothing of the gap
 * that the controller makes.
 *
 * @param controller name of the controller, as printed
 * @param commands whether the controller can direct an option, by ownership, direction or place
 */
public record Command(String controller, Predicate<Option> commands) {

  /** Nobody commands anything. */
  public static final Command NONE = new Command("nobody", o -> false);

  /** Every option that stands in one of some places. */
  public static Command ofPlaces(String controller, Set<PlaceCode> places) {
    Set<PlaceCode> copy = Set.copyOf(places);
    return new Command(controller, o -> copy.contains(o.site().place()));
  }

  /** What either of two commands reaches, under this one's name. */
  public Command or(Command other) {
    return new Command(controller, commands.or(other.commands));
  }

  /** Whether the controller can direct an option. */
  public boolean reaches(Option option) {
    return commands.test(option);
  }
}
