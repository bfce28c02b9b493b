/**
 * Wires the modules together. {@link org.chokepoint.app.usecase} holds what a user can ask for,
 * {@link org.chokepoint.app.cli} the command line that asks it, {@link org.chokepoint.app.run} the
 * manifest that makes a run repeatable.
 */
@NullMarked
package org.chokepoint.app;

import org.jspecify.annotations.NullMarked;
