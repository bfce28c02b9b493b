/** Industries, what they buy from each other, and which of them use a material. */
@NullMarked
package org.chokepoint.model.economy;

import org.jspecify.annotations.NullMarked;
