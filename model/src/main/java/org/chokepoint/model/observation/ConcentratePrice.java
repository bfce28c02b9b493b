package org.chokepoint.model.observation;

import java.time.LocalDate;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.source.Sourced;

/**
 * A transfer price of concentrate within a state-directed chain.
 *
 * @param effectiveFrom first day on which it holds
 * @param cnyPerTonne yuan a tonne of concentrate, excluding tax
 * @param basis grade and moisture basis, as the source words it
 * @param seller who sells
 * @param buyer who buys
 */
public record ConcentratePrice(
    LocalDate effectiveFrom,
    Sourced<Double> cnyPerTonne,
    String basis,
    EntityId seller,
    EntityId buyer) {}
