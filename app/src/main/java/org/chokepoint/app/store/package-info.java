/** Embedded stores: opening them, bringing their tables up to date, running statements. */
@NullMarked
package org.chokepoint.app.store;

import org.jspecify.annotations.NullMarked;
