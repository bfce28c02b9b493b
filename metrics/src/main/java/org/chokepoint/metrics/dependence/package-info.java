/** Dependence and power between two parties, as kernels. */
@NullMarked
package org.chokepoint.metrics.dependence;

import org.jspecify.annotations.NullMarked;
