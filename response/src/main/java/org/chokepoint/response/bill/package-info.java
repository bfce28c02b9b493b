/**
 * A bill of materials: its columns, its lines, the faults found in it, and the libraries of magnet
 * grades and common parts that it may refer to. Nothing here logs; the text of a line shows itself
 * in no {@code toString}.
 */
@NullMarked
package org.chokepoint.response.bill;

import org.jspecify.annotations.NullMarked;
