/**
 * Hands the knowledge base to other tools and takes it back: CSV, JSON lines, FollowTheMoney,
 * GraphML. Parquet is in {@code org.chokepoint.knowledge.store}, since it goes through JDBC.
 */
@NullMarked
package org.chokepoint.knowledge.exchange;

import org.jspecify.annotations.NullMarked;
