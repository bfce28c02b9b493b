package org.chokepoint.app.usecase.lab;

import java.time.YearMonth;
import java.util.List;

/**
 * A ready scenario.
 *
 * @param id its name
 * @param title one line for people
 * @param start first month
 * @param months number of months
 * @param controller place whose lever is the first
 * @param levers what is done, one line a lever
 */
public record ReadyView(
    String id, String title, YearMonth start, int months, String controller, List<String> levers) {

  /** Copies the list. */
  public ReadyView {
    levers = List.copyOf(levers);
  }
}
