/** What actors can do to a supply chain: dated, scoped, of a strength, and never more than data. */
@NullMarked
package org.chokepoint.simulation.lever;

import org.jspecify.annotations.NullMarked;
