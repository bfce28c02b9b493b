/**
 * Published criticality methods: European Union, GeoPolRisk and United States Geological Survey, as
 * kernels.
 */
@NullMarked
package org.chokepoint.metrics.criticality;

import org.jspecify.annotations.NullMarked;
