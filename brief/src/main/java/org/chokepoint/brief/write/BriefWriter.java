package org.chokepoint.brief.write;

import org.chokepoint.brief.document.Brief;

/** Writes a brief in one format. Pure: the same brief gives the same bytes. */
public interface BriefWriter {

  /** Media type of the bytes. */
  String mediaType();

  /** Name of the file, such as {@code brief.html}. */
  String fileName();

  /** The brief in the format. */
  byte[] write(Brief brief);
}
