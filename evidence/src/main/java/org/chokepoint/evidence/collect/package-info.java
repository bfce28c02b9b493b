/**
 * Sources that hold many documents: folders, feeds, mailboxes and web archives. Each is gone
 * through item by item; an item that cannot be read is a failure and the rest goes on.
 */
@NullMarked
package org.chokepoint.evidence.collect;

import org.jspecify.annotations.NullMarked;
