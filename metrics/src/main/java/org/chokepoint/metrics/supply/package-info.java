/**
 * Who supplies what: tables of suppliers by country, owner and ultimate controller, cut from a
 * supply picture.
 */
@NullMarked
package org.chokepoint.metrics.supply;

import org.jspecify.annotations.NullMarked;
