package org.chokepoint.knowledge.upstream;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Turns a publisher's file into the schema of a table of ours. */
interface Conversion {

  /** The table of ours whose schema it fills. */
  String table();

  /** Columns by which the publisher's file is known. */
  Set<String> columns();

  /** Whether a header is that of the publisher's file. */
  default boolean knows(List<String> columns) {
    return columns.containsAll(columns());
  }

  /**
   * Which records to keep, by their cells, so that a large file need not fit into memory.
   *
   * @param columns header of the file
   * @param goods customs codes of the reference data
   */
  default Predicate<List<String>> keeps(List<String> columns, Set<String> goods) {
    return record -> true;
  }

  /** Converts; what cannot be converted is a fault of the source. */
  void convert(SourceTable from, PlaceNames places, Target into);
}
