/**
 * Statements: what each source says of each thing, one cell at a time. Sources that contradict each
 * other stand side by side; {@link org.chokepoint.knowledge.statement.Preference} picks one, and
 * {@link org.chokepoint.knowledge.statement.StatementTables} rebuilds the tables, and so any
 * month's picture, from what was picked.
 */
@NullMarked
package org.chokepoint.knowledge.statement;

import org.jspecify.annotations.NullMarked;
