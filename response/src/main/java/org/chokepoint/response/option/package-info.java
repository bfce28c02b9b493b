/** What can be done: every real project, and programmes that need no plant, with cost and ramp. */
@NullMarked
package org.chokepoint.response.option;

import org.jspecify.annotations.NullMarked;
