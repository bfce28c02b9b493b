package org.chokepoint.metrics.uncertainty;

import org.chokepoint.model.source.Quality;

/**
 * How far a figure of each quality may lie from the truth: the standard deviation of its logarithm.
 *
 * <p>An assumption of this product, one rule for all data: reported 5 %, derived 7 %, estimated 20
 * %, recalled 40 %. A part of a whole and what is left of the whole vary in the same way and are
 * then scaled back to the whole, so that a share stays a share (Aitchison 1986, The Statistical
 * Analysis of Compositional Data). Where a figure is computed, its worst input counts.
 */
public final class Spread {
  private Spread() {}

  /** Standard deviation of the logarithm of a figure. */
  public static double of(Quality quality) {
    return switch (quality) {
      case REPORTED -> 0.05;
      case DERIVED -> 0.07;
      case ESTIMATED -> 0.20;
      case RECALLED -> 0.40;
    };
  }
}
