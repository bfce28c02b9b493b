/**
 * How concentrated a supply is: Herfindahl–Hirschman, Theil and top shares, as kernels on arrays.
 */
@NullMarked
package org.chokepoint.metrics.concentration;

import org.jspecify.annotations.NullMarked;
