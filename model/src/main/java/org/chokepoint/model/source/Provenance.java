package org.chokepoint.model.source;

import java.util.List;
import org.chokepoint.model.id.DatasetId;

/** Where a value comes from. Four answers and no fifth: quoted, tabulated, computed or assumed. */
public sealed interface Provenance {

  /** The quality of the worst input. */
  Quality quality();

  /**
   * Words of a document.
   *
   * @param quote the words
   */
  record Quoted(Quote quote) implements Provenance {
    @Override
    public Quality quality() {
      return Quality.REPORTED;
    }
  }

  /**
   * A cell of a data set.
   *
   * @param dataset the data set
   * @param locator the row and column, such as {@code row 12, capacity_t_per_yr}
   * @param citation the publication the cell was taken from, as the data set names it
   * @param quality how good the cell is
   */
  record Tabulated(DatasetId dataset, String locator, String citation, Quality quality)
      implements Provenance {}

  /**
   * The result of a computation.
   *
   * @param method what was computed, with paper and formula number where there is one
   * @param version version of the method
   * @param inputs what it was computed from; not empty
   */
  record Computed(String method, String version, List<Provenance> inputs) implements Provenance {

    /** Copies the inputs and rejects a computation from nothing. */
    public Computed {
      inputs = List.copyOf(inputs);
      if (inputs.isEmpty()) {
        throw new IllegalArgumentException(
            "'" + method + "' is computed from nothing. Maybe it is an assumption.");
      }
    }

    @Override
    public Quality quality() {
      return inputs.stream().map(Provenance::quality).reduce(Quality.DERIVED, Quality::worseOf);
    }
  }

  /**
   * An assumption of this product or its user.
   *
   * @param reason why this value
   * @param author who assumes it
   * @param date ISO 8601 date on which it was assumed
   */
  record Assumed(String reason, String author, String date) implements Provenance {
    @Override
    public Quality quality() {
      return Quality.ESTIMATED;
    }
  }
}
