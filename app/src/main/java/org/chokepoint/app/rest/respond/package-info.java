/** Plans and exposures over HTTP. */
@NullMarked
package org.chokepoint.app.rest.respond;

import org.jspecify.annotations.NullMarked;
