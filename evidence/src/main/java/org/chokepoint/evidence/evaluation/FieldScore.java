package org.chokepoint.evidence.evaluation;

/**
 * Counts of one field.
 *
 * @param hits values read that are right
 * @param inventions values read that are wrong
 * @param misses right values not read
 */
public record FieldScore(int hits, int inventions, int misses) {

  /** Nothing counted yet. */
  static final FieldScore NONE = new FieldScore(0, 0, 0);

  FieldScore plus(FieldScore other) {
    return new FieldScore(hits + other.hits, inventions + other.inventions, misses + other.misses);
  }

  /** Share of what was read that is right; 1 if nothing was read. */
  public double precision() {
    return hits + inventions == 0 ? 1 : (double) hits / (hits + inventions);
  }

  /** Share of what is right that was read; 1 if there is nothing to read. */
  public double recall() {
    return hits + misses == 0 ? 1 : (double) hits / (hits + misses);
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
