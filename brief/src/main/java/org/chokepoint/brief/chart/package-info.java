/** Charts drawn from figures, each with the table that says the same in numbers. */
@NullMarked
package org.chokepoint.brief.chart;

import org.jspecify.annotations.NullMarked;
