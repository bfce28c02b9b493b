package org.chokepoint.simulation;

import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;

/** The bundled supply pictures and their market models, built once for all tests. */
public final class Pictures {
  private static final ReferenceKnowledge KNOWLEDGE = ReferenceKnowledge.bundled();
  private static final Map<String, SupplyPicture> PICTURES = new ConcurrentHashMap<>();
  private static final Map<String, MarketModel> MODELS = new ConcurrentHashMap<>();

  private Pictures() {}

  /** The picture of a month such as {@code 2025-12}. */
  public static SupplyPicture asOf(String month) {
    return PICTURES.computeIfAbsent(month, m -> KNOWLEDGE.pictureAsOf(YearMonth.parse(m)));
  }

  /** The rare-earth market of a month with standard parameters. */
  public static MarketModel model(String month) {
    return MODELS.computeIfAbsent(month, m -> MarketModel.of(asOf(m), MarketParameters.standard()));
  }

  /** The knowledge itself. */
  public static ReferenceKnowledge knowledge() {
    return KNOWLEDGE;
  }
}
