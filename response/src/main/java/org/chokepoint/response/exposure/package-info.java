/** What a scenario does to a firm's own parts: weeks of survival, cost and margin at risk. */
@NullMarked
package org.chokepoint.response.exposure;

import org.jspecify.annotations.NullMarked;
