/** Physical and monetary quantities, each with its unit and basis. */
@NullMarked
package org.chokepoint.model.quantity;

import org.jspecify.annotations.NullMarked;
