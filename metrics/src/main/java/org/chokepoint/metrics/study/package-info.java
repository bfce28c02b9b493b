/**
 * Metrics on the inputs that a published assessment of criticality prints, so that its own results
 * can be recomputed, varied and explained.
 */
@NullMarked
package org.chokepoint.metrics.study;

import org.jspecify.annotations.NullMarked;
