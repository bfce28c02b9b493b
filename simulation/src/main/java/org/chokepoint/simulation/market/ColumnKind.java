package org.chokepoint.simulation.market;

/** What a column of the monthly programme stands for. */
enum ColumnKind {
  /** Output of a mine. */
  MINING,
  /** Concentrate from a mine to a refining place. */
  CONCENTRATE,
  /** Unseparated residue of one element from a refining place to another. */
  RESIDUE,
  /** Refining of one element in a place. */
  REFINING,
  /** Material that nobody pays for. */
  DISPOSAL,
  /** Goods from maker's place to user's place. */
  LANE,
  /** Goods leaving a place against its rules, to the grey market. */
  LEAK,
  /** Goods sold on by a place that received them. */
  RESALE,
  /** Goods out of the grey market into a place. */
  GREY,
  /** An anchor element taken into alloy. */
  BLENDING,
  /** Alloy making. */
  ALLOYING,
  /** Product making. */
  MAKING,
  /** The part of a use that goes on up to the choke price. */
  NEED,
  /** The part of a use that gives way to price. */
  WISH,
  /** The part of an additive in alloy that goes on up to the choke price. */
  ADDITIVE_NEED,
  /** The part of an additive in alloy that gives way to price. */
  ADDITIVE_WISH,
  /** Users' and traders' stock at the end of the month. */
  STOCK,
  /** What refiners keep back at the end of the month rather than sell it cheaply. */
  HOARD,
  /** Scrap returned as refined material. */
  RECYCLING
}
