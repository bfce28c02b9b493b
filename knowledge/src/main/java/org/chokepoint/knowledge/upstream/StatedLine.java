package org.chokepoint.knowledge.upstream;

import org.chokepoint.knowledge.statement.Statement;

/**
 * A statement and where it stood.
 *
 * @param statement what is stated
 * @param line line of the file, from 1
 */
record StatedLine(Statement statement, long line) {}
