package org.chokepoint.brief.section;

import java.util.List;

/** The sections of a brief in reading order. */
public final class StandardSections {

  private StandardSections() {}

  /** Every section; the annex of sources follows the last. */
  public static List<Section> all() {
    return List.of(
        new Highlights(),
        new WhatIsGoingOn(),
        new WhatItMeans(),
        new Exposure(),
        new WhatToDo(),
        new SourcesAndAssumptions());
  }
}
