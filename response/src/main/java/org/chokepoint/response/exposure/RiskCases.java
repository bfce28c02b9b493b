package org.chokepoint.response.exposure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.response.bill.PartLine;
import org.chokepoint.response.option.MagnetRecipe;

/**
 * The risk of every grade and place in every case, each worked out once. Safe for several threads.
 */
final class RiskCases {

  private final List<SupplySignal> cases;
  private final MagnetRecipe recipe;
  private final Map<String, LineRisk[]> known = new ConcurrentHashMap<>();

  RiskCases(List<SupplySignal> cases, MagnetRecipe recipe) {
    this.cases = cases;
    this.recipe = recipe;
  }

  LineRisk of(PartLine line, int c) {
    String key = line.grade().id() + "|" + line.place().map(PlaceCode::value).orElse("");
    return known.computeIfAbsent(key, k -> risks(line))[c];
  }

  private LineRisk[] risks(PartLine line) {
    return cases.stream()
        .map(s -> new LineRisk(s, line.grade(), line.place(), recipe))
        .toArray(LineRisk[]::new);
  }

  SupplySignal signal(int c) {
    return cases.get(c);
  }

  int count() {
    return cases.size();
  }

  int months() {
    return cases.get(0).months();
  }
}
