/** A small writer of well-formed markup that escapes everything. */
@NullMarked
package org.chokepoint.brief.markup;

import org.jspecify.annotations.NullMarked;
