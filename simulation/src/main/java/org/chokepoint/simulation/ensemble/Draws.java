package org.chokepoint.simulation.ensemble;

import java.util.List;
import org.chokepoint.model.random.RandomStreams;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.lever.Lever;
import org.chokepoint.simulation.market.MarketParameters;
import org.chokepoint.simulation.scenario.Scenario;

/**
 * The values of the inputs in each draw: a pure function of seed, input name and draw index, so
 * that scenarios compared with each other face the same draws and a new input changes no other.
 */
public final class Draws {
  private final List<Input> inputs;
  private final RandomStreams streams;

  /** Draws of inputs. */
  public Draws(List<Input> inputs, long seed) {
    this.inputs = List.copyOf(inputs);
    this.streams = new RandomStreams(seed);
  }

  /** The inputs. */
  public List<Input> inputs() {
    return inputs;
  }

  /** A point in the unit cube, one coordinate an input. */
  public double[] unit(long draw) {
    double[] u = new double[inputs.size()];
    for (int i = 0; i < u.length; i++) {
      u[i] = streams.draw(inputs.get(i).name(), draw).nextDouble();
    }
    return u;
  }

  /** The inputs' values at a point of the unit cube. */
  public double[] values(double[] unit) {
    double[] values = new double[unit.length];
    for (int i = 0; i < unit.length; i++) {
      values[i] = inputs.get(i).distribution().quantile(unit[i]);
    }
    return values;
  }

  /** The parameters of a draw. */
  public MarketParameters parameters(MarketParameters base, long draw) {
    return parameters(base, values(unit(draw)));
  }

  /** The parameters with the drawn values. */
  MarketParameters parameters(MarketParameters base, double[] values) {
    MarketParameters drawn = base;
    for (int i = 0; i < values.length; i++) {
      if (inputs.get(i).isParameter()) {
        drawn =
            drawn.with(
                inputs.get(i).name(),
                Sourced.assumed(values[i], "drawn from its prior", "Chokepoint", "2026-11"));
      }
    }
    return drawn;
  }

  /** The scenario with the drawn strengths. */
  Scenario scenario(Scenario base, double[] values) {
    List<Lever> levers = base.levers().stream().map(l -> drawn(l, values)).toList();
    return new Scenario(base.id(), base.title(), base.start(), base.months(), levers);
  }

  private Lever drawn(Lever lever, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (inputs.get(i).isStrengthOf(lever.terms().id())) {
        return lever.withStrength(values[i]);
      }
    }
    return lever;
  }
}
