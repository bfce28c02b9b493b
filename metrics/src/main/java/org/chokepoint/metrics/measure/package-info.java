/**
 * What a metric is: its definition, the calculations it asks for, and the measurements it gives.
 */
@NullMarked
package org.chokepoint.metrics.measure;

import org.jspecify.annotations.NullMarked;
