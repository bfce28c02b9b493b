/**
 * Two-stage portfolio problems and their solution: which choices under budgets minimise cost plus
 * expected loss and tail loss, where the loss of each block is a small linear programme.
 */
@NullMarked
package org.chokepoint.response.solver;

import org.jspecify.annotations.NullMarked;
