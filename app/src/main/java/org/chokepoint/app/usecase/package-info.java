/** What a user can ask for, independent of how it is asked. */
@NullMarked
package org.chokepoint.app.usecase;

import org.jspecify.annotations.NullMarked;
