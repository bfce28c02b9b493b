package org.chokepoint.response.solver;

import java.util.Arrays;
import java.util.List;

/**
 * One second-stage problem: a scenario in a year. Its loss is {@code scale} times the least cost of
 * the recourse when the right hand side is {@code need} less what the chosen options bring.
 */
public final class Block {

  private final int scenario;
  private final Recourse recourse;
  private final double scale;
  private final double[] need;
  private final List<Gain> gains;

  /**
   * A block.
   *
   * @param scenario index of the scenario
   * @param recourse shape
   * @param scale factor on the recourse's cost, such as a discount factor; not negative
   * @param need right hand side without any option, one for each row
   * @param gains what each choice brings
   */
  public Block(int scenario, Recourse recourse, double scale, double[] need, List<Gain> gains) {
    if (need.length != recourse.rows()) {
      throw new IllegalArgumentException(
          "need has " + need.length + " rows, the recourse " + recourse.rows());
    }
    this.scenario = scenario;
    this.recourse = recourse;
    this.scale = scale;
    this.need = need.clone();
    this.gains = List.copyOf(gains);
  }

  /** Index of the scenario. */
  public int scenario() {
    return scenario;
  }

  /** Shape of the second stage. */
  public Recourse recourse() {
    return recourse;
  }

  /** Factor on the cost. */
  public double scale() {
    return scale;
  }

  /** Right hand side without any option. */
  public double[] need() {
    return Arrays.copyOf(need, need.length);
  }

  /** What each choice brings. */
  public List<Gain> gains() {
    return gains;
  }

  /**
   * What a choice brings to a row: the row's need falls by the amount.
   *
   * @param choice index of the choice
   * @param row row of the recourse
   * @param amount in the units of the row
   */
  public record Gain(int choice, int row, double amount) {}
}
