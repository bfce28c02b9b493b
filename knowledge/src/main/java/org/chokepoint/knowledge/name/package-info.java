/**
 * Names: bringing them to a comparable form, comparing two, and resolving one to what it names.
 * Entry points: {@link org.chokepoint.knowledge.name.NameMatcher} and {@link
 * org.chokepoint.knowledge.name.NameResolver}.
 */
@NullMarked
package org.chokepoint.knowledge.name;

import org.jspecify.annotations.NullMarked;
