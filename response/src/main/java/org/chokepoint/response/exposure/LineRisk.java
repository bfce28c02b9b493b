package org.chokepoint.response.exposure;

import java.util.Map;
import java.util.Optional;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.bill.MaterialGrade;
import org.chokepoint.response.option.MagnetRecipe;

/** What a scenario does to one grade from one place; shared by all lines that buy the same. */
final class LineRisk {

  private static final double HEAVY_GRADE = 0.005;

  private final double[] availability;
  private final double[] addedUsdPerKg;

  LineRisk(
      SupplySignal signal, MaterialGrade grade, Optional<PlaceCode> place, MagnetRecipe recipe) {
    this.availability = new double[signal.months()];
    this.addedUsdPerKg = new double[signal.months()];
    Map<MaterialId, Sourced<Double>> mean = recipe.of(grade.market());
    for (int t = 0; t < availability.length; t++) {
      availability[t] =
          signal.knows(grade.market()) ? signal.availability(grade.market(), place, t) : 1;
      addedUsdPerKg[t] =
          signal.knows(grade.market()) ? signal.addedUsdPerKg(grade.market(), place, t) : 0;
      if (!mean.isEmpty()) {
        adjust(signal, grade, place, mean, t);
      }
    }
  }

  // A grade with more of an element than the mean magnet costs more with it, and is held up with
  // it.
  private void adjust(
      SupplySignal signal,
      MaterialGrade grade,
      Optional<PlaceCode> place,
      Map<MaterialId, Sourced<Double>> mean,
      int t) {
    for (Map.Entry<MaterialId, Sourced<Double>> part : grade.content().entrySet()) {
      Sourced<Double> usual = mean.get(part.getKey());
      double more = part.getValue().value() - (usual == null ? 0 : usual.value());
      if (signal.knows(part.getKey())) {
        addedUsdPerKg[t] += more * signal.addedUsdPerKg(part.getKey(), place, t);
        if (more > HEAVY_GRADE) {
          double heavy = signal.availability(part.getKey(), place, t);
          availability[t] = Math.min(availability[t], heavy);
        }
      }
    }
  }

  double[] availability() {
    return availability;
  }

  double addedUsdPerKg(int month) {
    return addedUsdPerKg[month];
  }
}
