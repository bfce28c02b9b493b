/**
 * The numerical core of the market engine: sparse convex programmes of a fixed structure, compiled
 * once and solved many times.
 *
 * <p>Start at {@link org.chokepoint.simulation.solver.CompiledProgram}. The package knows rows and
 * columns, not places or elements; the market engine gives them their meaning.
 */
@NullMarked
package org.chokepoint.simulation.solver;

import org.jspecify.annotations.NullMarked;
