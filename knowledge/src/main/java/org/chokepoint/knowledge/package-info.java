@NullMarked
package org.chokepoint.knowledge;

import org.jspecify.annotations.NullMarked;
