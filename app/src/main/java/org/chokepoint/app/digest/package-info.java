/** The daily digest of the watch as a page, an Atom feed, JSON, and a message to a webhook. */
@NullMarked
package org.chokepoint.app.digest;

import org.jspecify.annotations.NullMarked;
