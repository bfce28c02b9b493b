/**
 * Briefs over HTTP: making them, keeping them, reading them, replying to them, and their signals.
 */
@NullMarked
package org.chokepoint.app.rest.brief;

import org.jspecify.annotations.NullMarked;
