package org.chokepoint.evidence.signal;

/** By what a reader hears an event that no cue tells. */
public enum ReaderDepth {
  /** By the words of its sentence; some eight hundred documents a second. */
  WORDS,
  /** By the words and the meaning of its sentence; slower, and hears more. */
  MEANING
}
