/** Dependence, power and vulnerability from trade and from input-output tables. */
@NullMarked
package org.chokepoint.metrics.trade;

import org.jspecify.annotations.NullMarked;
