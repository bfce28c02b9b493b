/** The immutable view of the supply chain as of one month. */
@NullMarked
package org.chokepoint.model.picture;

import org.jspecify.annotations.NullMarked;
