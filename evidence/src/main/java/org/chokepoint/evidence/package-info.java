@NullMarked
package org.chokepoint.evidence;

import org.jspecify.annotations.NullMarked;
