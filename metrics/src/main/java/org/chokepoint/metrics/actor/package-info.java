/** What an actor commands, by which path, and the static leverage that follows. */
@NullMarked
package org.chokepoint.metrics.actor;

import org.jspecify.annotations.NullMarked;
