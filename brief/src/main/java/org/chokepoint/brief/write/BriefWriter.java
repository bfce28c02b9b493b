package org.chokepoint.brief.write;

import org.chokepoint.brief.document.Brief;

/** Writes a brief in one format. Pure: the same brief gives the same bytes. */
public interface BriefWriter {

  /** Media type of the bytes. */
  String mediaType();

  /** Name of the file, such as {@code brief.html}. */
  String fileName();

  /** Loads what the first writing needs; may be called on another thread, ahead of it. */
  default void prepare() {}

  /** The brief in the format. */
  byte[] write(Brief brief);
}
