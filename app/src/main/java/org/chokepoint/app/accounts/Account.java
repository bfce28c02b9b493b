package org.chokepoint.app.accounts;

import java.time.Instant;

/**
 * Someone who may use the server.
 *
 * @param id random id that never changes
 * @param name name to sign in with: 2 to 40 lower-case letters, digits, '.', '-' or '_'
 * @param displayName name that others see, at most 80 characters
 * @param role what it may do
 * @param disabled whether signing in is barred
 * @param createdAt when it was made
 */
public record Account(
    String id, String name, String displayName, Role role, boolean disabled, Instant createdAt) {}
