@NullMarked
package org.chokepoint.simulation;

import org.jspecify.annotations.NullMarked;
