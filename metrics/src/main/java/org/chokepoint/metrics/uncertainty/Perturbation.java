package org.chokepoint.metrics.uncertainty;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.model.random.RandomStreams;

/**
 * Draws of all inputs around their central values: value · exp(σ z), held within the input's range,
 * with σ from {@link Spread} and z standard normal.
 *
 * <p>A draw of an input depends on the seed, the input's name and the draw's number only. So all
 * calculations see the same draw of the same input, and a new calculation changes no other. Not
 * safe for use by several threads at once.
 */
public final class Perturbation {
  private final RandomStreams streams;
  private final int draws;
  private final Map<String, Drawn> drawnByInput = new HashMap<>();

  // Kept and shared within this package only; nobody writes to the array.
  @SuppressWarnings("ArrayRecordComponent")
  private record Drawn(double central, double[] values) {}

  /**
   * Draws from a seed.
   *
   * @param streams streams of the run
   * @param draws number of draws, at least 1
   */
  public Perturbation(RandomStreams streams, int draws) {
    if (draws < 1) {
      throw new IllegalArgumentException(draws + " draws are none");
    }
    this.streams = streams;
    this.draws = draws;
  }

  /** Number of draws. */
  public int draws() {
    return draws;
  }

  /** The draws of each input of a calculation: first index input, second index draw. */
  double[][] draws(Calculation calculation) {
    double[][] values = new double[calculation.inputs().size()][];
    for (int i = 0; i < values.length; i++) {
      values[i] = draws(calculation.inputs().get(i));
    }
    return values;
  }

  private double[] draws(Input input) {
    Drawn known = drawnByInput.get(input.name());
    double value = input.value().value();
    if (known != null && known.central() == value) {
      return known.values();
    }
    double[] values = factors(input.name(), Spread.of(input.value().quality()));
    for (int draw = 0; draw < draws; draw++) {
      values[draw] = input.range().clamp(value * values[draw]);
    }
    drawnByInput.put(input.name(), new Drawn(value, values));
    return values;
  }

  /** Picks one draw of all inputs. */
  static void pick(double[][] values, int draw, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = values[i][draw];
    }
  }

  // Box and Muller 1958, in StrictMath so that every platform draws the same bits.
  private double[] factors(String name, double spread) {
    RandomGenerator random = streams.draw("metrics/" + name, 0);
    double[] factors = new double[draws];
    for (int i = 0; i < draws; i++) {
      double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
      double normal = radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
      factors[i] = StrictMath.exp(spread * normal);
    }
    return factors;
  }
}
