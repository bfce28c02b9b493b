/**
 * Tables of a Frictionless Data Package, read strictly: a table that is not what its description
 * says is refused. Declared corrections and verifications are applied cell by cell.
 */
@NullMarked
package org.chokepoint.knowledge.table;

import org.jspecify.annotations.NullMarked;
