/** Tables of results and the formats in which they can be taken away. */
@NullMarked
package org.chokepoint.app.table;

import org.jspecify.annotations.NullMarked;
