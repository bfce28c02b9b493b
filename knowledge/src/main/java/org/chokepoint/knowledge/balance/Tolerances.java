package org.chokepoint.knowledge.balance;

import org.chokepoint.model.source.Quality;

/**
 * How far a figure may be off, as one standard deviation relative to the figure. Assumptions of
 * this product, since few publishers state an error.
 *
 * @param reported for reported figures
 * @param derived for derived figures
 * @param estimated for estimates
 * @param recalled for figures from memory
 * @param floorTonnes smallest absolute tolerance, so that a zero can move
 * @param recovery oxide separated from one tonne REO mined or imported as feed
 */
public record Tolerances(
    double reported,
    double derived,
    double estimated,
    double recalled,
    double floorTonnes,
    double recovery) {

  /** The shipped tolerances. */
  public static final Tolerances STANDARD = new Tolerances(0.05, 0.10, 0.20, 0.30, 1, 0.90);

  /** Rejects tolerances that are not positive and recoveries outside (0, 1]. */
  public Tolerances {
    boolean positive = reported > 0 && derived > 0 && estimated > 0 && recalled > 0;
    if (!positive || !(floorTonnes > 0) || !(recovery > 0 && recovery <= 1)) {
      throw new IllegalArgumentException("tolerances must be positive and recovery in (0, 1]");
    }
  }

  /** One standard deviation of a figure, in its unit. */
  double of(double figure, Quality quality) {
    double relative =
        switch (quality) {
          case REPORTED -> reported;
          case DERIVED -> derived;
          case ESTIMATED -> estimated;
          case RECALLED -> recalled;
        };
    return Math.max(floorTonnes, Math.abs(figure) * relative);
  }
}
