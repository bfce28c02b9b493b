/** Trying things on the market model: chains, scenarios, their spread, leverage. */
@NullMarked
package org.chokepoint.app.usecase.lab;

import org.jspecify.annotations.NullMarked;
