/** How answers look: JSON with entity tags, pages of lists, CSV, and problems (RFC 9457). */
@NullMarked
package org.chokepoint.app.rest.answer;

import org.jspecify.annotations.NullMarked;
