/** Dated facts about the supply chain as publishers state them. */
@NullMarked
package org.chokepoint.model.observation;

import org.jspecify.annotations.NullMarked;
