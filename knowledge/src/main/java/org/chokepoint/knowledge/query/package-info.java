/**
 * Questions to the knowledge base, each answered by a record. Entry point: {@link
 * org.chokepoint.knowledge.query.KnowledgeQueries}.
 */
@NullMarked
package org.chokepoint.knowledge.query;

import org.jspecify.annotations.NullMarked;
