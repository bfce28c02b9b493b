package org.chokepoint.app.watch;

import java.util.Optional;

/**
 * Which signals a list holds; empty means any.
 *
 * @param actor entity id of the actor
 * @param theme policy theme
 * @param instrument kind of policy instrument
 * @param material material id
 * @param certainty how firmly, lower case
 * @param language {@code EN} or {@code ZH}
 */
public record SignalFilter(
    Optional<String> actor,
    Optional<String> theme,
    Optional<String> instrument,
    Optional<String> material,
    Optional<String> certainty,
    Optional<String> language) {

  /** All signals. */
  public static final SignalFilter ALL =
      new SignalFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
