@NullMarked
package org.chokepoint.metrics;

import org.jspecify.annotations.NullMarked;
