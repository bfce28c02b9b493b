package org.chokepoint.model.observation;

import org.chokepoint.model.source.Provenance;

/**
 * A published model parameter, such as an elasticity or a lead time.
 *
 * @param scope what it applies to
 * @param name which parameter
 * @param value the value as published; may be a range or several values
 * @param unit unit
 * @param note remarks of the source
 * @param provenance where it comes from
 */
public record Parameter(
    String scope, String name, String value, String unit, String note, Provenance provenance) {}
