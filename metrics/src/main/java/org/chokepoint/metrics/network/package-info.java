/** The chain from mine to buyer as a flow network: maximum flow, chokepoints, routes. */
@NullMarked
package org.chokepoint.metrics.network;

import org.jspecify.annotations.NullMarked;
