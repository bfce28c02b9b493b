/** Which markets there are: shipped descriptions of chains, and those that data alone describe. */
@NullMarked
package org.chokepoint.simulation.chain;

import org.jspecify.annotations.NullMarked;
