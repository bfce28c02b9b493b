/** Plans and exposures as pages and programs read them. */
@NullMarked
package org.chokepoint.app.usecase.respond;

import org.jspecify.annotations.NullMarked;
