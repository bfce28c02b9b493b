package org.chokepoint.knowledge.balance;

import java.util.List;
import org.chokepoint.model.id.MaterialId;

/**
 * The balanced account of one material in one year.
 *
 * @param material what is balanced
 * @param year calendar year
 * @param figures every figure with its balanced value
 * @param misfit sum of squared moves in tolerances; its expectation is the number of balances that
 *     the figures had to meet
 * @param balances number of balances that hold exactly afterwards
 * @param disagreements what does not add up
 * @param assumptions what had to be assumed
 */
public record Balance(
    MaterialId material,
    int year,
    List<BalancedFigure> figures,
    double misfit,
    int balances,
    List<Disagreement> disagreements,
    List<String> assumptions) {

  /** Copies the lists. */
  public Balance {
    figures = List.copyOf(figures);
    disagreements = List.copyOf(disagreements);
    assumptions = List.copyOf(assumptions);
  }
}
