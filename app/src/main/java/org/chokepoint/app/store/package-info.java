/** Where a user's own store lies. */
@NullMarked
package org.chokepoint.app.store;

import org.jspecify.annotations.NullMarked;
