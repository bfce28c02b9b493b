/** Signals, alerts, feeds and webhooks over HTTP. */
@NullMarked
package org.chokepoint.app.rest.signals;

import org.jspecify.annotations.NullMarked;
