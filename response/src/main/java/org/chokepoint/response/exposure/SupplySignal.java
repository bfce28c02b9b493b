package org.chokepoint.response.exposure;

import java.time.YearMonth;
import java.util.Optional;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;

/** What a scenario does to what a firm can buy, month by month. */
public interface SupplySignal {

  /** First month. */
  YearMonth start();

  /** Number of months. */
  int months();

  /** Index of the first month in which the scenario acts. */
  int firstMonth();

  /** Whether the market holds a material. */
  boolean knows(MaterialId material);

  /**
   * The part of usual deliveries that still arrives, in [0, 1].
   *
   * @param supplier where they come from, if known
   */
  double availability(MaterialId material, Optional<PlaceCode> supplier, int month);

  /**
   * What a kilogram costs more than without the scenario, US dollars; negative if it costs less.
   */
  double addedUsdPerKg(MaterialId material, Optional<PlaceCode> supplier, int month);

  /** What a kilogram costs without the scenario, US dollars. */
  double calmUsdPerKg(MaterialId material);
}
