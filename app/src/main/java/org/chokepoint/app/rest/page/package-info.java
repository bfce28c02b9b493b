/** The files of the pages. */
@NullMarked
package org.chokepoint.app.rest.page;

import org.jspecify.annotations.NullMarked;
