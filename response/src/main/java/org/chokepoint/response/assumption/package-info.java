/** Values that this module assumes, each with its reason. */
@NullMarked
package org.chokepoint.response.assumption;

import org.jspecify.annotations.NullMarked;
