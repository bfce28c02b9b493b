package org.chokepoint.model.quantity;

/** Masses of different bases were added or compared; a programming error, never dirty data. */
public final class BasisMismatchException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  BasisMismatchException(Basis left, Basis right) {
    super(
        "cannot combine "
            + left.unit()
            + " with "
            + right.unit()
            + ". Maybe a conversion with a cited factor is missing.");
  }

  static void check(Basis left, Basis right) {
    if (left != right) {
      throw new BasisMismatchException(left, right);
    }
  }
}
