/** Seeded, named, splittable random streams. */
@NullMarked
package org.chokepoint.model.random;

import org.jspecify.annotations.NullMarked;
