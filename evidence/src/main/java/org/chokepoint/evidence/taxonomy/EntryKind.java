package org.chokepoint.evidence.taxonomy;

import java.util.Locale;

/** Kinds of taxonomy entries; each has a folder of its own. */
public enum EntryKind {
  /** A policy theme. */
  THEME,
  /** A kind of event. */
  EVENT,
  /** A policy instrument. */
  INSTRUMENT,
  /** An organ of an actor that meets or decides. */
  BODY,
  /** A kind of lever. */
  LEVER,
  /** A response of buyers. */
  RESPONSE,
  /** A stage of the chain. */
  STAGE,
  /** Words that say how firmly something is stated. */
  CERTAINTY,
  /** Words that say who speaks, and about what time. */
  VOICE,
  /** Words that can stand for one another in cues, which refer to them by their id in braces. */
  WORDS;

  /** Name of the folder and of the field {@code kind}. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
