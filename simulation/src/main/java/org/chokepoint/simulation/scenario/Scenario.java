package org.chokepoint.simulation.scenario;

import java.time.YearMonth;
import java.util.List;
import org.chokepoint.simulation.chain.Chains;
import org.chokepoint.simulation.lever.Lever;

/**
 * Levers pulled over a horizon that starts at a month of a supply picture.
 *
 * @param id slug
 * @param title one line for people
 * @param chain name of the chain whose market it is played on, as {@link Chains} lists them
 * @param start first simulated month
 * @param months number of simulated months, 1 to 600
 * @param levers what is done, in any order; none is the base itself
 */
public record Scenario(
    String id, String title, String chain, YearMonth start, int months, List<Lever> levers) {

  /** The longest horizon, in months. */
  public static final int LONGEST = 600;

  /** Copies the list and rejects empty or endless horizons and levers of one name. */
  public Scenario {
    levers = List.copyOf(levers);
    if (months < 1 || months > LONGEST) {
      throw new IllegalArgumentException(
          "scenario '" + id + "' runs for " + months + " months, which must be in 1.." + LONGEST);
    }
    if (levers.stream().map(l -> l.terms().id()).distinct().count() != levers.size()) {
      throw new IllegalArgumentException("two levers of scenario '" + id + "' have one name");
    }
  }

  /** A scenario on the market of rare earths. */
  public Scenario(String id, String title, YearMonth start, int months, List<Lever> levers) {
    this(id, title, Chains.RARE_EARTHS, start, months, levers);
  }

  /** A market without levers. */
  public static Scenario calm(YearMonth start, int months) {
    return new Scenario("calm", "Without levers", start, months, List.of());
  }

  /** The same months with no lever. */
  public Scenario base() {
    return new Scenario(id + ".base", "Without levers: " + title, chain, start, months, List.of());
  }

  /** The same scenario with every lever at another strength. */
  public Scenario withStrength(double strength) {
    return withLevers(levers.stream().map(l -> l.withStrength(strength)).toList());
  }

  /** The same scenario with other levers. */
  public Scenario withLevers(List<Lever> others) {
    return new Scenario(id, title, chain, start, months, others);
  }

  /** The same scenario on another chain's market. */
  public Scenario on(String other) {
    return new Scenario(id, title, other, start, months, levers);
  }

  /** The same scenario over other months, under another title. */
  public Scenario over(int length, String name) {
    return new Scenario(id, name, chain, start, length, levers);
  }

  /** The month at an index from 0. */
  public YearMonth month(int index) {
    return start.plusMonths(index);
  }
}
