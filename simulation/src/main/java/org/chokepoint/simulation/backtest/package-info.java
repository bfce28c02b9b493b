/** The engine against history: fitted once, then predicting, errors shown. */
@NullMarked
package org.chokepoint.simulation.backtest;

import org.jspecify.annotations.NullMarked;
