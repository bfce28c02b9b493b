package org.chokepoint.response.gap;

import java.util.Locale;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;

/**
 * The step that limits a chain: more anywhere else closes nothing until it grows.
 *
 * @param stage the step
 * @param material the material that is scarce there
 * @param tonnesPerYear what the step can put through
 */
public record Bottleneck(Stage stage, MaterialId material, double tonnesPerYear) {

  /** Words for a table: "separation of Dy (12 t/y)". */
  public String words() {
    String digits = tonnesPerYear < 10 ? "%.1f" : "%,.0f";
    return String.format(
        Locale.ROOT, "%s of %s (" + digits + " t/y)", stage.label(), material, tonnesPerYear);
  }
}
