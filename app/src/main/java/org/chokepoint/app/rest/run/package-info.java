/** Work that takes longer than a request: queued, watched while it runs, and kept when done. */
@NullMarked
package org.chokepoint.app.rest.run;

import org.jspecify.annotations.NullMarked;
