/** Operations of the interface with their descriptions, from which its OpenAPI is made. */
@NullMarked
package org.chokepoint.app.rest.describe;

import org.jspecify.annotations.NullMarked;
