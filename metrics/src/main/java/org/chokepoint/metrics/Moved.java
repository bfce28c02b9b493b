package org.chokepoint.metrics;

import java.util.List;
import org.chokepoint.metrics.measure.Measurement;
import org.chokepoint.metrics.uncertainty.Sensitivity;

/**
 * A measurement and what moves it.
 *
 * @param measurement the measurement
 * @param sensitivities one for each input, largest swing first
 */
public record Moved(Measurement measurement, List<Sensitivity> sensitivities) {
  /** Copies the list. */
  public Moved {
    sensitivities = List.copyOf(sensitivities);
  }
}
