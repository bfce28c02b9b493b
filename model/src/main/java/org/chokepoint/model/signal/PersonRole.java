package org.chokepoint.model.signal;

/**
 * A person and the role the document gives, such as whose speeches were studied.
 *
 * @param name name in English order as far as known
 * @param role role or title; empty if none is stated
 * @param part what the person does in the event: {@code studied}, {@code chaired}, {@code
 *     attended}, {@code visited} or {@code mentioned}
 */
public record PersonRole(String name, String role, String part) {}
