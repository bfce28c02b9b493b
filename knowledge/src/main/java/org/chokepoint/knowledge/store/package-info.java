/**
 * Stores of the knowledge base: an embedded file and PostgreSQL behind one port. Entry point:
 * {@link org.chokepoint.knowledge.store.KnowledgeStores}. JDBC is used in this package only.
 */
@NullMarked
package org.chokepoint.knowledge.store;

import org.jspecify.annotations.NullMarked;
