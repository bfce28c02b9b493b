/**
 * The vocabulary of the product: values that every other module speaks. Depends on the JDK only.
 */
@NullMarked
package org.chokepoint.model;

import org.jspecify.annotations.NullMarked;
