/** Signing in, accounts, tokens and the audit log over HTTP. */
@NullMarked
package org.chokepoint.app.rest.account;

import org.jspecify.annotations.NullMarked;
