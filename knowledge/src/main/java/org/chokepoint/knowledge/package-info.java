/**
 * The knowledge base. Entry point: {@link org.chokepoint.knowledge.ReferenceKnowledge#bundled()},
 * whose {@code pictureAsOf(month)} is the argument of every metric, scenario and plan.
 */
@NullMarked
package org.chokepoint.knowledge;

import org.jspecify.annotations.NullMarked;
