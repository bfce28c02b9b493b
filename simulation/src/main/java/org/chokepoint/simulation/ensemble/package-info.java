/** Many draws of what is uncertain: quantiles, tails and which input drives the result. */
@NullMarked
package org.chokepoint.simulation.ensemble;

import org.jspecify.annotations.NullMarked;
