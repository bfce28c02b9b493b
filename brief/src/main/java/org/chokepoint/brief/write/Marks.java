package org.chokepoint.brief.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.brief.document.Annex;
import org.chokepoint.brief.document.Inline;
import org.chokepoint.brief.document.Line;
import org.chokepoint.model.source.Provenance;

/** Which pieces of a line carry a visible mark: the last of each run with one source. */
final class Marks {

  private Marks() {}

  /** For each piece of the line, the origin to mark behind it; empty for no mark. */
  static List<Optional<Provenance>> of(Line line, Annex annex) {
    List<Optional<Provenance>> marks = new ArrayList<>();
    String next = "";
    for (int i = line.parts().size() - 1; i >= 0; i--) {
      Inline part = line.parts().get(i);
      Optional<Provenance> origin = part.origin();
      String label = origin.map(o -> annex.label(o) + annex.recalled(o)).orElse(next);
      marks.add(0, label.equals(next) ? Optional.empty() : origin);
      next = label;
    }
    return marks;
  }
}
