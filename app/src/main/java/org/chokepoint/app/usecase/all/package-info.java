/** All use cases wired to one copy of the reference data. */
@NullMarked
package org.chokepoint.app.usecase.all;

import org.jspecify.annotations.NullMarked;
