/** Identifiers: one record per kind of thing. */
@NullMarked
package org.chokepoint.model.id;

import org.jspecify.annotations.NullMarked;
