/**
 * Apache Parquet, written without a library: flat tables, plain encoding, gzip. Entry point: {@link
 * org.chokepoint.knowledge.parquet.ParquetTable}.
 */
@NullMarked
package org.chokepoint.knowledge.parquet;

import org.jspecify.annotations.NullMarked;
