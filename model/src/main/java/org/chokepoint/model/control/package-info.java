/**
 * Who owns what through chains and loops, and who can order whom: pure computations on the edges of
 * a supply picture. Entry point: {@link org.chokepoint.model.control.ControlGraph#of}.
 */
@NullMarked
package org.chokepoint.model.control;

import org.jspecify.annotations.NullMarked;
