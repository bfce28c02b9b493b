package org.chokepoint.model.observation;

import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.quantity.UnitPrice;
import org.chokepoint.model.source.Sourced;

/**
 * A price quotation or average.
 *
 * @param material element or product
 * @param form {@code oxide} or {@code metal}
 * @param year calendar year
 * @param period what part of the year, as the source words it: {@code annual average}, {@code year
 *     end}, {@code 2025-05}
 * @param market where and on what terms: {@code FOB China}, {@code China domestic}, {@code Europe}
 * @param price price
 */
public record PriceObservation(
    MaterialId material,
    String form,
    int year,
    String period,
    String market,
    Sourced<UnitPrice> price) {}
