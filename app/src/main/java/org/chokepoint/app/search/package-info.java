/** Full text search over documents and signals in English and Chinese. */
@NullMarked
package org.chokepoint.app.search;

import org.jspecify.annotations.NullMarked;
