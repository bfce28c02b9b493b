/** Policy themes, event kinds, instruments and cues as data. */
@NullMarked
package org.chokepoint.evidence.taxonomy;

import org.jspecify.annotations.NullMarked;
