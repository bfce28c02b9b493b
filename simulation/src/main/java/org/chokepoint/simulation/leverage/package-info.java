/**
 * What a lever costs the target against what it costs the controller, and value added at risk
 * downstream.
 */
@NullMarked
package org.chokepoint.simulation.leverage;

import org.jspecify.annotations.NullMarked;
