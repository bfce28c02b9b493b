/** The range in which a quantity is defined, and the failure when it is left. */
@NullMarked
package org.chokepoint.metrics.bounds;

import org.jspecify.annotations.NullMarked;
