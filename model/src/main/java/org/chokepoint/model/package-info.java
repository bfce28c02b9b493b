@NullMarked
package org.chokepoint.model;

import org.jspecify.annotations.NullMarked;
