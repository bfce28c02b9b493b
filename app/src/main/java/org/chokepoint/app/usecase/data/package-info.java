/** Data sets: what is there, loading, checking, taking away, comparing, reconciling. */
@NullMarked
package org.chokepoint.app.usecase.data;

import org.jspecify.annotations.NullMarked;
