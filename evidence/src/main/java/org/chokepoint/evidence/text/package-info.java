/** Plain text: scripts, sentences, dates, numerals and quantities, with offsets kept. */
@NullMarked
package org.chokepoint.evidence.text;

import org.jspecify.annotations.NullMarked;
