/** The sections of a brief; each turns results into blocks. */
@NullMarked
package org.chokepoint.brief.section;

import org.jspecify.annotations.NullMarked;
