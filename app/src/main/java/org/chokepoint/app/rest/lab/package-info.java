/** The market model over HTTP. */
@NullMarked
package org.chokepoint.app.rest.lab;

import org.jspecify.annotations.NullMarked;
