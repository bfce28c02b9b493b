/** From a document to cited signals. */
@NullMarked
package org.chokepoint.evidence.signal;

import org.jspecify.annotations.NullMarked;
