package org.chokepoint.knowledge.diff;

import org.chokepoint.model.source.Provenance;

/**
 * One difference.
 *
 * @param kind what happened
 * @param table kind of thing, named as its table
 * @param subject the thing
 * @param property column that changed; empty for the thing as a whole
 * @param before what was said; empty if it was added
 * @param after what is said; empty if it was removed
 * @param source where the later of the two comes from
 */
public record Change(
    Kind kind,
    String table,
    String subject,
    String property,
    String before,
    String after,
    Provenance source) {

  /** What can happen to a thing. */
  public enum Kind {
    /** It was not there before. */
    ADDED,
    /** It says something else. */
    CHANGED,
    /** It is not there any more. */
    REMOVED
  }
}
