/** Intervals, rank ranges and sensitivities that follow from the quality of the inputs. */
@NullMarked
package org.chokepoint.metrics.uncertainty;

import org.jspecify.annotations.NullMarked;
