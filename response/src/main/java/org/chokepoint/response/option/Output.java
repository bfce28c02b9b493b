package org.chokepoint.response.option;

import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.quantity.Basis;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;

/**
 * What an option adds of one material at full ramp.
 *
 * @param material element or product
 * @param basis oxide for mines and separation, metal for metal-making, gross weight for magnets
 * @param tonnesPerYear nameplate, tonnes a year on the basis; not negative
 */
public record Output(MaterialId material, Basis basis, Sourced<Interval> tonnesPerYear) {}
