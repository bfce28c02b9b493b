/** Writers of a brief as HTML, PDF, Markdown and JSON. */
@NullMarked
package org.chokepoint.brief.write;

import org.jspecify.annotations.NullMarked;
