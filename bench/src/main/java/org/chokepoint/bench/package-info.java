/** Benchmarks of the numerical core against general solvers, in one run on one machine. */
@NullMarked
package org.chokepoint.bench;

import org.jspecify.annotations.NullMarked;
