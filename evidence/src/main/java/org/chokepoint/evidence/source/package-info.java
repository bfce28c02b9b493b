/** From bytes, files and addresses to documents. */
@NullMarked
package org.chokepoint.evidence.source;

import org.jspecify.annotations.NullMarked;
