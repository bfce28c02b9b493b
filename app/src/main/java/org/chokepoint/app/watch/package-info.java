/**
 * The store of watched sources and of what was read from them: documents, signals, stories, and the
 * journal by which a run that was broken off goes on where it stood.
 */
@NullMarked
package org.chokepoint.app.watch;

import org.jspecify.annotations.NullMarked;
