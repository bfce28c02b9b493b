/**
 * Checks tables against their description and lists every fault by file, line and column. A table
 * with a fault is refused whole. Entry points: {@link org.chokepoint.knowledge.check.PackageCheck}
 * and {@link org.chokepoint.knowledge.check.TableCheck}.
 */
@NullMarked
package org.chokepoint.knowledge.check;

import org.jspecify.annotations.NullMarked;
