/** Where a value comes from: datasets, citations, provenance and sourced values. */
@NullMarked
package org.chokepoint.model.source;

import org.jspecify.annotations.NullMarked;
