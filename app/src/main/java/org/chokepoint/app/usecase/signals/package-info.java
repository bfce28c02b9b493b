/** The signals that were read, as pages, feeds and webhooks tell them. */
@NullMarked
package org.chokepoint.app.usecase.signals;

import org.jspecify.annotations.NullMarked;
