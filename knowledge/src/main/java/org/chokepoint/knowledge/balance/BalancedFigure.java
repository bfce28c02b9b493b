package org.chokepoint.knowledge.balance;

/**
 * A figure and what it is after balancing.
 *
 * @param figure as stated
 * @param tonnesReo balanced value, in tonnes REO a year
 */
public record BalancedFigure(Figure figure, double tonnesReo) {
  /** How far it had to move, in its own tolerances; negative if downwards. */
  public double movedBy() {
    return (tonnesReo - figure.tonnesReo().value()) / figure.tolerance();
  }
}
