/** What a simulation says happened, month by month, against the same months without levers. */
@NullMarked
package org.chokepoint.simulation.outcome;

import org.jspecify.annotations.NullMarked;
