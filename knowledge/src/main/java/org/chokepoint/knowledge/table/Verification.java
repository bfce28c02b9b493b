package org.chokepoint.knowledge.table;

/**
 * A cell that was compared with a document.
 *
 * @param table table of the cell
 * @param rowKey values of the primary key, joined by {@code |}
 * @param column column of the cell
 * @param found what the document says
 * @param agrees whether that supports the cell
 * @param citation title and publisher of the document
 */
public record Verification(
    String table, String rowKey, String column, String found, boolean agrees, String citation) {}
