/**
 * Loss as a function of available supply, from re-solved months of the market: the second stage of
 * a plan.
 */
@NullMarked
package org.chokepoint.response.loss;

import org.jspecify.annotations.NullMarked;
