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
  private final Map<String, double[]> normalByInput = new HashMap<>();

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

  /**
   * One draw of all inputs of a calculation.
   *
   * @param calculation the calculation
   * @param draw number of the draw, from 0
   * @param into where to put the values, in input order
   */
  public void draw(Calculation calculation, int draw, double[] into) {
    for (int i = 0; i < into.length; i++) {
      Input input = calculation.inputs().get(i);
      double spread = Spread.of(input.value().quality());
      double value = input.value().value() * StrictMath.exp(spread * normal(input, draw));
      into[i] = input.range().clamp(value);
    }
  }

  private double normal(Input input, int draw) {
    return normalByInput.computeIfAbsent(input.name(), this::normals)[draw];
  }

  // Box and Muller 1958, in StrictMath so that every platform draws the same bits.
  private double[] normals(String name) {
    RandomGenerator random = streams.draw("metrics/" + name, 0);
    double[] normals = new double[draws];
    for (int i = 0; i < draws; i++) {
      double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
      normals[i] = radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }
    return normals;
  }
}
