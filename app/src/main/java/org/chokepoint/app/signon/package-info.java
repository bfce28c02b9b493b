/** Signing on at a provider outside, with OpenID Connect. */
@NullMarked
package org.chokepoint.app.signon;

import org.jspecify.annotations.NullMarked;
