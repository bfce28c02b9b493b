/** How well documents are read, measured on labelled sentences. */
@NullMarked
package org.chokepoint.evidence.evaluation;

import org.jspecify.annotations.NullMarked;
