/** Names and cues found in a text in one pass. */
@NullMarked
package org.chokepoint.evidence.mention;

import org.jspecify.annotations.NullMarked;
