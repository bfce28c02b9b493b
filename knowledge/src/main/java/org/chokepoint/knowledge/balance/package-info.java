/**
 * Reconciliation: production, trade and capacity of one material, brought to agree by weighted
 * least squares within stated tolerances. Entry point: {@link
 * org.chokepoint.knowledge.balance.Reconciliation}.
 */
@NullMarked
package org.chokepoint.knowledge.balance;

import org.jspecify.annotations.NullMarked;
