/**
 * Who may use a server and what they said: accounts with roles, sessions, tokens, replies to briefs
 * and the audit log, kept in one SQL store. The only package of the app that speaks SQL.
 */
@NullMarked
package org.chokepoint.app.accounts;

import org.jspecify.annotations.NullMarked;
