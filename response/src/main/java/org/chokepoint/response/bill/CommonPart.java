package org.chokepoint.response.bill;

import java.util.List;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;

/**
 * A part that many products hold, so that a user can start from "1,200 electric vehicles a month".
 *
 * @param name as printed
 * @param grade id of the grade it usually holds
 * @param kgPerUnit kilograms of the grade in one unit
 * @param endUse end use as the market names it
 * @param aliases other words for it
 */
public record CommonPart(
    String name, String grade, Sourced<Interval> kgPerUnit, String endUse, List<String> aliases) {

  /** Copies the list. */
  public CommonPart {
    aliases = List.copyOf(aliases);
  }
}
