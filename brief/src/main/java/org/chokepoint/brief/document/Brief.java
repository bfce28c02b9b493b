package org.chokepoint.brief.document;

import java.util.List;

/**
 * A finished brief, independent of any format. The annex is built from the sections, so that no
 * figure can be left out of it.
 *
 * @param title title
 * @param meta what it is about and was made from
 * @param sections sections in reading order
 * @param annex sources, computations, assumptions and recalled cells
 */
public record Brief(String title, BriefMeta meta, List<BriefSection> sections, Annex annex) {

  /** Copies the sections. */
  public Brief {
    sections = List.copyOf(sections);
  }

  /** Numbers the sources of the sections in order of appearance and builds the annex. */
  public static Brief of(String title, BriefMeta meta, List<BriefSection> sections) {
    return new Brief(title, meta, sections, Annex.of(meta, sections));
  }
}
