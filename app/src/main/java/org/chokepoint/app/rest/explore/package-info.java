/** The supply picture over HTTP. */
@NullMarked
package org.chokepoint.app.rest.explore;

import org.jspecify.annotations.NullMarked;
