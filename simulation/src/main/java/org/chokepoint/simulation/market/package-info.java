/** The spatial price equilibrium of one month and the states that carry over to the next. */
@NullMarked
package org.chokepoint.simulation.market;

import org.jspecify.annotations.NullMarked;
