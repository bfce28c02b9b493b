package org.chokepoint.model.observation;

import java.util.Optional;
import java.util.OptionalInt;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.quantity.Mass;
import org.chokepoint.model.quantity.Money;
import org.chokepoint.model.source.Sourced;

/**
 * Trade of goods under a customs code from one place to another.
 *
 * @param exporter origin
 * @param importer destination
 * @param year calendar year
 * @param month month, or empty for the whole year
 * @param goods customs code or codes, or a product name where the source gives no code
 * @param note who reports it and how
 * @param mass gross weight, if given
 * @param value value, if given
 */
public record TradeFlow(
    PlaceCode exporter,
    PlaceCode importer,
    int year,
    OptionalInt month,
    String goods,
    String note,
    Optional<Sourced<Mass>> mass,
    Optional<Sourced<Money>> value) {}
