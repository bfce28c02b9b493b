package org.chokepoint.brief;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.brief.document.Brief;
import org.chokepoint.brief.document.BriefMeta;
import org.chokepoint.brief.document.BriefSection;
import org.chokepoint.brief.section.BriefInput;
import org.chokepoint.brief.section.BriefTitle;
import org.chokepoint.brief.section.Section;
import org.chokepoint.brief.section.StandardSections;
import org.chokepoint.model.signal.Document;

/** Composes a brief from results. A pure function: no clock, no file, no network. */
public final class BriefComposer {

  private final List<Section> sections;

  /** Composes the standard sections. */
  public BriefComposer() {
    this(StandardSections.all());
  }

  /**
   * Composes chosen sections.
   *
   * @param sections sections in reading order; the annex of sources follows the last
   */
  public BriefComposer(List<Section> sections) {
    this.sections = List.copyOf(sections);
  }

  /** The brief of an input. */
  public Brief compose(BriefInput input) {
    List<BriefSection> composed = new ArrayList<>();
    for (Section section : sections) {
      composed.add(new BriefSection(section.id(), section.title(), section.compose(input)));
    }
    return Brief.of(BriefTitle.of(input), meta(input), composed);
  }

  private static BriefMeta meta(BriefInput input) {
    Document document = input.document();
    return new BriefMeta(
        document.id(),
        document.origin(),
        document.title(),
        document.language(),
        document.published(),
        document.authors(),
        input.picture().asOf(),
        input.parameters(),
        input.picture().datasets());
  }
}
