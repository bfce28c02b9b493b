@NullMarked
package org.chokepoint.brief;

import org.jspecify.annotations.NullMarked;
