/**
 * Mappings from rows of the reference tables to typed facts. A row that cannot be typed becomes a
 * failure; nothing is dropped silently.
 */
@NullMarked
package org.chokepoint.knowledge.reference;

import org.jspecify.annotations.NullMarked;
