/** What signals say over time: timelines, indices and an early-warning estimate. */
@NullMarked
package org.chokepoint.evidence.watch;

import org.jspecify.annotations.NullMarked;
