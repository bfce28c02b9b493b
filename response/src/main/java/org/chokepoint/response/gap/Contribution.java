package org.chokepoint.response.gap;

import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.option.Option;

/**
 * What one option does about one gap.
 *
 * @param option the option
 * @param aloneTonnes what arrives at the gap if it alone is added to what runs today, t/y
 * @param inCompanyTonnes what would be missing again without it if all others come, t/y
 * @param explanation why it closes so much or nothing, and what binds next
 */
public record Contribution(
    Option option,
    Sourced<Interval> aloneTonnes,
    Sourced<Interval> inCompanyTonnes,
    String explanation) {

  /** Whether it closes anything, alone or in company, at central values. */
  public boolean closesSomething() {
    return aloneTonnes.value().central() > 0 || inCompanyTonnes.value().central() > 0;
  }
}
