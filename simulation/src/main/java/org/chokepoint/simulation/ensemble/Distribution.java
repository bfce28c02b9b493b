package org.chokepoint.simulation.ensemble;

/** A distribution by its quantile function. */
public sealed interface Distribution {

  /**
   * The quantile.
   *
   * @param u in (0, 1)
   */
  double quantile(double u);

  /** All values between two are equally likely. */
  record Uniform(double low, double high) implements Distribution {

    /** Rejects inverted ranges. */
    public Uniform {
      if (!(low <= high)) {
        throw new IllegalArgumentException("uniform range " + low + ".." + high + " is inverted");
      }
    }

    @Override
    public double quantile(double u) {
      return low + u * (high - low);
    }
  }

  /**
   * A positive number between two: lognormal with the mode's side kept, cut at the ends. Below the
   * middle the ratio runs from low to central, above from central to high, so that the central
   * value is the median.
   */
  record Ratio(double low, double central, double high) implements Distribution {

    /** Rejects ranges that are not positive or do not hold the central value. */
    public Ratio {
      if (!(low > 0 && low <= central && central <= high)) {
        throw new IllegalArgumentException(
            "ratio range 0 < " + low + " <= " + central + " <= " + high + " does not hold");
      }
    }

    @Override
    public double quantile(double u) {
      double z = 2 * u - 1;
      double ends = z < 0 ? central / low : high / central;
      // Thin towards the ends: nine tenths of the draws lie in the inner four fifths of the range.
      double bent = Math.signum(z) * StrictMath.pow(Math.abs(z), 1.5);
      return central * StrictMath.pow(ends, bent);
    }
  }

  /**
   * Half the draws lie evenly below the central value and half evenly above, so that it is the
   * median of a range that is lopsided or begins at zero.
   */
  record Halves(double low, double central, double high) implements Distribution {

    /** Rejects ranges that do not hold the central value. */
    public Halves {
      if (!(low <= central && central <= high)) {
        throw new IllegalArgumentException(
            "range " + low + " <= " + central + " <= " + high + " does not hold");
      }
    }

    @Override
    public double quantile(double u) {
      double z = 2 * u - 1;
      return z < 0 ? central + z * (central - low) : central + z * (high - central);
    }
  }
}
