package org.chokepoint.response.option;

import java.util.Locale;
import org.chokepoint.model.chain.Stage;

/** What a nameplate capacity counts, read from the words beside it. */
enum CapacityUnit {
  /** All rare-earth oxides together. */
  TREO,
  /** Neodymium and praseodymium oxide; the rest of the basket comes along. */
  NDPR_OXIDE,
  /** Dysprosium and terbium oxide. */
  DYTB_OXIDE,
  /** Neodymium, praseodymium, dysprosium and terbium oxide together. */
  MAGNET_OXIDES,
  /** Rare-earth metal or alloy. */
  METAL,
  /** Sintered neodymium magnets, blanks or powder for them. */
  NDFEB,
  /** Samarium-cobalt magnets. */
  SMCO,
  /** Bonded neodymium magnets or powder, without heavy rare earths. */
  BONDED,
  /** Mineral concentrate of unstated grade. */
  CONCENTRATE,
  /** Monazite sand. */
  MONAZITE,
  /** Mixed rare-earth carbonate or chloride. */
  MIXED_CHEMICAL,
  /** Medium and heavy concentrate fed to a separation line. */
  HEAVY_FEED,
  /** Magnet scrap fed to recycling. */
  MAGNET_SCRAP,
  /** Shredded goods that hold magnets. */
  MAGNET_BEARING_SCRAP,
  /** Scandium oxide. */
  SCANDIA,
  /** A daily rate or a stock: no annual capacity. */
  NOT_ANNUAL,
  /** Words this reading does not know. */
  UNKNOWN;

  static CapacityUnit of(String words, Stage stage) {
    String w = words.toLowerCase(Locale.ROOT);
    if (w.contains("/day") || w.contains("stockpile")) {
      return NOT_ANNUAL;
    }
    return switch (stage) {
      case MAGNET_MAKING -> magnet(w);
      case METAL_MAKING, ALLOYING -> METAL;
      case RECYCLING -> recycling(w);
      default -> oxide(w);
    };
  }

  private static CapacityUnit magnet(String w) {
    if (w.contains("bonded")) {
      return BONDED;
    }
    return w.contains("smco") && !w.contains("ndfeb") ? SMCO : NDFEB;
  }

  private static CapacityUnit recycling(String w) {
    if (w.contains("bearing")) {
      return MAGNET_BEARING_SCRAP;
    }
    if (w.contains("waste") || w.contains("magnet material")) {
      return MAGNET_SCRAP;
    }
    if (w.contains("oxide") || w.contains("reo")) {
      return MAGNET_OXIDES;
    }
    return w.contains("magnet") ? NDFEB : UNKNOWN;
  }

  private static CapacityUnit oxide(String w) {
    if (w.contains("sc2o3")) {
      return SCANDIA;
    }
    if (w.contains("dy+tb+ndpr") || w.contains("magnet reo")) {
      return MAGNET_OXIDES;
    }
    if (w.contains("feed") && !w.contains("myanmar") || w.contains("heavy re concentrate")) {
      return HEAVY_FEED;
    }
    return plainOxide(w);
  }

  private static CapacityUnit plainOxide(String w) {
    if (w.matches("(?s)t (dy\\+tb|dy/tb)\\b.*")) {
      return DYTB_OXIDE;
    }
    if (w.startsWith("t ndpr")) {
      return NDPR_OXIDE;
    }
    if (w.contains("reo") || w.contains("oxide")) {
      return TREO;
    }
    if (w.contains("monazite")) {
      return MONAZITE;
    }
    if (w.contains("mrec") || w.contains("carbonate") || w.contains("chloride")) {
      return MIXED_CHEMICAL;
    }
    return w.contains("concentrate") ? CONCENTRATE : UNKNOWN;
  }
}
