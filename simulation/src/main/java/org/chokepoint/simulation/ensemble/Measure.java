package org.chokepoint.simulation.ensemble;

import java.util.function.ToDoubleFunction;
import org.chokepoint.simulation.outcome.Outcome;

/**
 * A number taken from each outcome of an ensemble.
 *
 * @param name what it is, with its unit
 * @param of how it is taken
 */
public record Measure(String name, ToDoubleFunction<Outcome> of) {}
