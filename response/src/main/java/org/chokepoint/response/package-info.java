/**
 * The cheapest way out: options, the gap they close, portfolios under a budget, and a firm's own
 * exposure. Pure functions of a supply picture and of simulated outcomes.
 */
@NullMarked
package org.chokepoint.response;

import org.jspecify.annotations.NullMarked;
