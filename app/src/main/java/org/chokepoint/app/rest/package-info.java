/**
 * The server: the REST interface under {@code /api/v1} and the pages over it. {@link
 * org.chokepoint.app.rest.Server} wires it; its OpenAPI is made from the routes as registered.
 */
@NullMarked
package org.chokepoint.app.rest;

import org.jspecify.annotations.NullMarked;
