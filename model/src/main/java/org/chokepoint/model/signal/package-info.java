/** Documents, quotations and the signals read from them. */
@NullMarked
package org.chokepoint.model.signal;

import org.jspecify.annotations.NullMarked;
