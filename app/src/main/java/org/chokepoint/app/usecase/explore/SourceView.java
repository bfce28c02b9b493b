package org.chokepoint.app.usecase.explore;

import java.util.List;
import java.util.Optional;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Provenance.Assumed;
import org.chokepoint.model.source.Provenance.Computed;
import org.chokepoint.model.source.Provenance.Quoted;
import org.chokepoint.model.source.Provenance.Tabulated;

/**
 * Where a figure comes from, as a page shows it.
 *
 * @param kind {@code quoted}, {@code tabulated}, {@code computed} or {@code assumed}
 * @param quality {@code reported}, {@code derived}, {@code estimated} or {@code recalled}
 * @param text the words, the publication, the method or the reason
 * @param place where in the document or data set it stands
 * @param inputs what it was computed from, the first of them
 * @param moreInputs how many inputs are not listed
 */
public record SourceView(
    String kind,
    String quality,
    String text,
    Optional<String> place,
    List<SourceView> inputs,
    int moreInputs) {

  private static final int INPUTS = 12;
  private static final int DEPTH = 3;

  /** Copies the list. */
  public SourceView {
    inputs = List.copyOf(inputs);
  }

  /** The view of a provenance, a few levels deep. */
  public static SourceView of(Provenance provenance) {
    return of(provenance, DEPTH);
  }

  /** The view with its inputs but not theirs, for lists of many figures. */
  public static SourceView brief(Provenance provenance) {
    return of(provenance, 1);
  }

  private static SourceView of(Provenance provenance, int depth) {
    String quality = provenance.quality().label();
    if (provenance instanceof Quoted q) {
      String where = q.quote().document().shortForm() + ", characters " + q.quote().span();
      return leaf("quoted", quality, q.quote().words(), where);
    }
    if (provenance instanceof Tabulated t) {
      return leaf("tabulated", quality, t.citation(), t.dataset() + ", " + t.locator());
    }
    if (provenance instanceof Computed c) {
      List<Provenance> distinct = c.inputs().stream().distinct().toList();
      int shown = depth == 0 ? 0 : Math.min(INPUTS, distinct.size());
      List<SourceView> inputs =
          distinct.subList(0, shown).stream().map(p -> of(p, depth - 1)).toList();
      return new SourceView(
          "computed",
          quality,
          c.method(),
          Optional.of("version " + c.version()),
          inputs,
          distinct.size() - shown);
    }
    Assumed a = (Assumed) provenance;
    return leaf("assumed", quality, a.reason(), a.author() + ", " + a.date());
  }

  private static SourceView leaf(String kind, String quality, String text, String place) {
    return new SourceView(kind, quality, text, Optional.of(place), List.of(), 0);
  }
}
