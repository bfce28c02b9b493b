/** Which documents tell the same story. */
@NullMarked
package org.chokepoint.evidence.story;

import org.jspecify.annotations.NullMarked;
