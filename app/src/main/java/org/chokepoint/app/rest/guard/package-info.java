/** What stands before every request: headers, host, rate, identity, role and forgery checks. */
@NullMarked
package org.chokepoint.app.rest.guard;

import org.jspecify.annotations.NullMarked;
