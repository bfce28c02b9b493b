package org.chokepoint.knowledge.table;

/**
 * A column that names rows of a table.
 *
 * @param column column of this table
 * @param table table named; empty for this table itself
 * @param target column of that table
 */
public record ForeignKey(String column, String table, String target) {}
