/** Sets of levers over a horizon: written by a person, drafted from a signal, or ready made. */
@NullMarked
package org.chokepoint.simulation.scenario;

import org.jspecify.annotations.NullMarked;
