/** Which options would close how much of a gap and when, seen along the chain. */
@NullMarked
package org.chokepoint.response.gap;

import org.jspecify.annotations.NullMarked;
