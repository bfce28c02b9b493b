/**
 * Who may use a server and what they said: accounts with roles, sessions, tokens, replies to briefs
 * and the audit log, kept in one SQL store..
 */
@NullMarked
package org.chokepoint.app.accounts;

import org.jspecify.annotations.NullMarked;
