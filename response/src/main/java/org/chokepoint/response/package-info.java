@NullMarked
package org.chokepoint.response;

import org.jspecify.annotations.NullMarked;
