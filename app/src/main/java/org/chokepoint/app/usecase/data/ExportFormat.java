package org.chokepoint.app.usecase.data;

/** What the knowledge can be taken away as. */
public enum ExportFormat {
  /** Each table as CSV in its own schema, ready to be loaded again. */
  CSV,
  /** Each table as a JSON array of objects. */
  JSON,
  /** Each table as typed Parquet. */
  PARQUET,
  /** Statements with their sources as CSV, one a line. */
  STATEMENTS_CSV,
  /** Statements with their sources as JSON lines. */
  STATEMENTS_JSON,
  /** Actors, ownership and facilities as FollowTheMoney entities. */
  FTM,
  /** The graph of ownership and direction as GraphML. */
  GRAPHML
}
