/** Expected failures as values. */
@NullMarked
package org.chokepoint.model.failure;

import org.jspecify.annotations.NullMarked;
