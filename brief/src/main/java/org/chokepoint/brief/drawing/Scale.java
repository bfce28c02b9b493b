package org.chokepoint.brief.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear axis from nought to a round number above the largest value.
 *
 * @param top value at the far end; positive
 * @param step distance of two ticks
 */
public record Scale(double top, double step) {

  /** An axis that holds a largest value with about four ticks. */
  public static Scale upTo(double largest) {
    double max = largest > 0 ? largest : 1;
    double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(max / 4)));
    double raw = max / 4 / power;
    double step = (raw <= 1 ? 1 : raw <= 2 ? 2 : raw <= 2.5 ? 2.5 : raw <= 5 ? 5 : 10) * power;
    return new Scale(StrictMath.ceil(max / step - 1e-9) * step, step);
  }

  /** Position of a value on an axis of a length. */
  public double at(double value, double length) {
    return Math.max(0, Math.min(1, value / top)) * length;
  }

  /** Values of the ticks from nought. */
  public List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i * step <= top * (1 + 1e-9); i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** A tick's label. */
  public static String label(double tick) {
    if (tick >= 1_000_000) {
      return plain(tick / 1_000_000) + "M";
    }
    return tick >= 10_000 ? plain(tick / 1_000) + "k" : plain(tick);
  }

  private static String plain(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).round(new java.math.MathContext(6));
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
