@NullMarked
package org.chokepoint.app;

import org.jspecify.annotations.NullMarked;
