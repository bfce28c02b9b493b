/** The dictionary of the product over HTTP. */
@NullMarked
package org.chokepoint.app.rest.glossary;

import org.jspecify.annotations.NullMarked;
