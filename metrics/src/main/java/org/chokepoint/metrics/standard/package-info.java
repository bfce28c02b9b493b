/** The metrics that every picture is measured with. */
@NullMarked
package org.chokepoint.metrics.standard;

import org.jspecify.annotations.NullMarked;
