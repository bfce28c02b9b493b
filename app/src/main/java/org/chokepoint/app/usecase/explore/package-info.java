/** Looking at the supply picture: actors, facilities, places, materials and who commands what. */
@NullMarked
package org.chokepoint.app.usecase.explore;

import org.jspecify.annotations.NullMarked;
