/**
 * The server: the REST interface under {@code /api/v1} and the pages over it. {@link
 * org.chokepoint.app.rest.Server} wires it; {@code openapi.yaml} describes it, and a test compares
 * the two.
 */
@NullMarked
package org.chokepoint.app.rest;

import org.jspecify.annotations.NullMarked;
