/** Pictures as lists of marks on whole-number canvases, and their SVG. */
@NullMarked
package org.chokepoint.brief.drawing;

import org.jspecify.annotations.NullMarked;
