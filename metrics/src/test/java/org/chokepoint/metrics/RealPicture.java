package org.chokepoint.metrics;

import java.time.YearMonth;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.picture.SupplyPicture;

/** The picture of the bundled reference data, loaded once. */
public final class RealPicture {
  /** Month of the picture. */
  public static final YearMonth MONTH = YearMonth.of(2025, 12);

  private static final SupplyPicture PICTURE = ReferenceKnowledge.bundled().pictureAsOf(MONTH);

  private RealPicture() {}

  /** The picture. */
  public static SupplyPicture picture() {
    return PICTURE;
  }
}
