package org.chokepoint.brief.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quality;
import org.chokepoint.model.source.Sourced;

/**
 * Rounding to the digits that a figure's source can bear: three significant digits for what was
 * reported or is arithmetic on it, two for estimates, assumptions and recalled cells.
 */
final class Rounding {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
  private static final BigDecimal HALF_MILLION = BigDecimal.valueOf(999_500);

  private Rounding() {}

  /** Significant digits that a source can bear. */
  static int digits(Sourced<?> sourced) {
    Provenance provenance = sourced.provenance();
    if (provenance instanceof Provenance.Assumed) {
      return 2;
    }
    return WorstQuality.of(provenance).compareTo(Quality.DERIVED) <= 0 ? 3 : 2;
  }

  /** A number with grouping commas, rounded half up to significant digits. */
  static String significant(double value, int digits) {
    return plain(round(value, digits));
  }

  /**
   * A per cent figure. Close to nought or a hundred, digits of the smaller part count, so that 99.6
   * does not become 100.
   */
  static String percent(double percent, int digits) {
    double rest = Math.min(Math.abs(percent), Math.abs(100 - percent));
    if (percent > 50 && percent < 100 && rest < 10) {
      BigDecimal small = round(100 - percent, digits - 1);
      return plain(BigDecimal.valueOf(100).subtract(small));
    }
    return significant(percent, digits);
  }

  /** A large amount in words: thousand separators below a million, then million and billion. */
  static String amount(double value, int digits) {
    BigDecimal rounded = round(value, digits);
    BigDecimal size = rounded.abs();
    if (size.compareTo(BILLION) >= 0) {
      return plain(rounded.divide(BILLION, MathContext.DECIMAL64)) + " billion";
    }
    if (size.compareTo(HALF_MILLION) >= 0) {
      return plain(rounded.divide(MILLION, MathContext.DECIMAL64)) + " million";
    }
    return plain(rounded);
  }

  private static BigDecimal round(double value, int digits) {
    return BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_UP));
  }

  private static String plain(BigDecimal value) {
    String text = value.signum() == 0 ? "0" : value.stripTrailingZeros().abs().toPlainString();
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    String fraction = point < 0 ? "" : text.substring(point);
    return (value.signum() < 0 ? "\u2212" : "") + grouped(whole) + fraction;
  }

  private static String grouped(String whole) {
    StringBuilder out = new StringBuilder(whole);
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      out.insert(i, ',');
    }
    return out.toString();
  }
}
