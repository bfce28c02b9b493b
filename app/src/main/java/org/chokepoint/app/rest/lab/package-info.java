/** Trying things on the market model: chains, scenarios, leverage. */
@NullMarked
package org.chokepoint.app.rest.lab;

import org.jspecify.annotations.NullMarked;
