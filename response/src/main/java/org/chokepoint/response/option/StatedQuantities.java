package org.chokepoint.response.option;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.id.MaterialId;

/** Tonnes of single elements that a source states beside a capacity: "279 t Dy, 40 t Tb". */
final class StatedQuantities {

  private static final Pattern STATED =
      Pattern.compile("([0-9][0-9,]*)\\s*t\\s+(Dy\\+Tb|NdPr|Dy|Tb)\\b");
  private static final double ND_IN_NDPR = 0.78;
  private static final double DY_IN_DYTB = 0.85;

  private StatedQuantities() {}

  /** Stated tonnes by element; a note counts only if it begins with the quantity. */
  static Map<MaterialId, Double> of(Facility facility) {
    Map<MaterialId, Double> tonnes = new LinkedHashMap<>();
    collect(facility.capacityOf(), tonnes);
    if (STATED.matcher(facility.note()).lookingAt()) {
      collect(facility.note(), tonnes);
    }
    return tonnes;
  }

  private static void collect(String words, Map<MaterialId, Double> tonnes) {
    Matcher m = STATED.matcher(words);
    while (m.find()) {
      double t = Double.parseDouble(m.group(1).replace(",", ""));
      switch (m.group(2)) {
        case "Dy+Tb" -> split(tonnes, t, DY_IN_DYTB, MagnetElements.DY, MagnetElements.TB);
        case "NdPr" -> split(tonnes, t, ND_IN_NDPR, MagnetElements.ND, MagnetElements.PR);
        default -> tonnes.put(new MaterialId(m.group(2)), t);
      }
    }
  }

  private static void split(
      Map<MaterialId, Double> into, double t, double first, MaterialId a, MaterialId b) {
    into.put(a, t * first);
    into.put(b, t * (1 - first));
  }
}
