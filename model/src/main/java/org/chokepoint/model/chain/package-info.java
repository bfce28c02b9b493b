/**
 * The actors and facilities of a supply chain and the edges of ownership and control between them.
 */
@NullMarked
package org.chokepoint.model.chain;

import org.jspecify.annotations.NullMarked;
