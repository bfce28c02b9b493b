package org.chokepoint.brief.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.chokepoint.model.quantity.AnnualRate;
import org.chokepoint.model.quantity.Concentration;
import org.chokepoint.model.quantity.Mass;
import org.chokepoint.model.quantity.Money;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.quantity.UnitPrice;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;

/**
 * A number as printed in a brief, with its unit and its source. There is no way to make one from a
 * bare number: every factory takes a {@link Sourced} value.
 */
public final class Figure implements Inline {

  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  private final Sourced<?> sourced;
  private final OptionalDouble number;
  private final String text;
  private final String unit;

  private Figure(Sourced<?> sourced, OptionalDouble number, String text, String unit) {
    this.sourced = sourced;
    this.number = number;
    this.text = text;
    this.unit = unit;
  }

  private static Figure of(Sourced<?> sourced, double number, String text, String unit) {
    return new Figure(sourced, OptionalDouble.of(number), text, unit);
  }

  /** A share in per cent. */
  public static Figure share(Sourced<Share> share) {
    return percent(share.map(Share::percent));
  }

  /** A number that is in per cent already. */
  public static Figure percent(Sourced<Double> percent) {
    String text = Rounding.percent(percent.value(), Rounding.digits(percent)) + "%";
    return of(percent, percent.value(), text, "%");
  }

  /** A rate in tonnes a year on its basis. */
  public static Figure rate(Sourced<AnnualRate> rate) {
    AnnualRate r = rate.value();
    String unit = r.basis().unit() + " a year";
    return number(rate.map(AnnualRate::tonnesPerYear), unit);
  }

  /** A mass in tonnes on its basis. */
  public static Figure mass(Sourced<Mass> mass) {
    return number(mass.map(Mass::tonnes), mass.value().basis().unit());
  }

  /** A price in US dollars a kilogram. */
  public static Figure price(Sourced<UnitPrice> price) {
    double value = price.value().usdPerKg();
    String text = "USD " + Rounding.significant(value, Rounding.digits(price)) + "/kg";
    return of(price, value, text, "USD/kg");
  }

  /** An amount of money, in words from a million up. */
  public static Figure money(Sourced<Money> money) {
    Money m = money.value();
    String amount = Rounding.amount(m.amount(), Rounding.digits(money));
    return of(money, m.amount(), m.currency() + " " + amount, m.currency());
  }

  /** A concentration in points, from 0 to 10,000. */
  public static Figure points(Sourced<Concentration> concentration) {
    double points = concentration.value().points();
    String text = Rounding.significant(points, Rounding.digits(concentration));
    return of(concentration, points, text, "points (0 to 10,000)");
  }

  /** A number with a unit behind it; the unit may be empty. */
  public static Figure number(Sourced<Double> number, String unit) {
    String text = Rounding.amount(number.value(), Rounding.digits(number));
    return of(number, number.value(), unit.isEmpty() ? text : text + " " + unit, unit);
  }

  /** A ratio, printed as {@code 3.1 times}. */
  public static Figure multiple(Sourced<Double> ratio) {
    String text = Rounding.significant(ratio.value(), Rounding.digits(ratio)) + " times";
    return of(ratio, ratio.value(), text, "times");
  }

  /** A whole number of things, never rounded. */
  public static Figure count(Sourced<Integer> count) {
    return of(count, count.value(), Rounding.significant(count.value(), 10), "");
  }

  /** A number within a series, printed as {@code 10th}. */
  public static Figure ordinal(Sourced<Integer> ordinal) {
    int n = ordinal.value();
    boolean teen = n % 100 >= 11 && n % 100 <= 13;
    String ending =
        teen ? "th" : n % 10 == 1 ? "st" : n % 10 == 2 ? "nd" : n % 10 == 3 ? "rd" : "th";
    return of(ordinal, n, n + ending, "");
  }

  /** A range with its central value, printed as {@code 12 t (8 to 17)}. */
  public static Figure interval(Sourced<Interval> interval, String unit) {
    int digits = Rounding.digits(interval);
    String behind = unit.isEmpty() ? "" : " " + unit;
    return range(interval, unit, v -> Rounding.amount(v, digits), behind);
  }

  /** A range of fractions in [0, 1], printed as {@code 61% (40% to 75%)}. */
  public static Figure shares(Sourced<Interval> fractions) {
    Sourced<Interval> percent = fractions.map(i -> scaled(i, 100));
    int digits = Rounding.digits(fractions);
    return range(percent, "%", v -> Rounding.percent(v, digits) + "%", "");
  }

  /** A range of money, printed as {@code USD 1.2 billion (0.8 billion to 2 billion)}. */
  public static Figure moneyRange(Sourced<Interval> amounts, String currency) {
    int digits = Rounding.digits(amounts);
    Figure bare = range(amounts, currency, v -> Rounding.amount(v, digits), "");
    return new Figure(amounts, bare.number, currency + " " + bare.text, currency);
  }

  /** A range of ratios, printed as {@code 3.1 times (2 to 5)}. */
  public static Figure multiples(Sourced<Interval> ratios) {
    int digits = Rounding.digits(ratios);
    return range(ratios, "times", v -> Rounding.significant(v, digits), " times");
  }

  private static Figure range(
      Sourced<Interval> interval, String unit, DoubleFunction<String> format, String behind) {
    Interval i = interval.value();
    String central = format.apply(i.central());
    String low = format.apply(i.low());
    String high = format.apply(i.high());
    String text = central + behind;
    if (!low.equals(high)) {
      text += " (" + low + " to " + high + ")";
    }
    return of(interval, i.central(), text, unit);
  }

  private static Interval scaled(Interval i, double factor) {
    return new Interval(i.low() * factor, i.central() * factor, i.high() * factor);
  }

  /** A calendar year. */
  public static Figure year(Sourced<Integer> year) {
    return of(year, year.value(), Integer.toString(year.value()), "year");
  }

  /** A month, printed as {@code April 2025}. */
  public static Figure month(Sourced<YearMonth> month) {
    YearMonth m = month.value();
    String text = MONTHS[m.getMonthValue() - 1] + " " + m.getYear();
    return new Figure(month, OptionalDouble.empty(), text, "month");
  }

  /** A day, printed as {@code 4 April 2025}. */
  public static Figure date(Sourced<LocalDate> date) {
    LocalDate d = date.value();
    String text = d.getDayOfMonth() + " " + MONTHS[d.getMonthValue() - 1] + " " + d.getYear();
    return new Figure(date, OptionalDouble.empty(), text, "date");
  }

  /** A number as its source words it, such as a bound or a range, without parsing it. */
  public static Figure asPrinted(Sourced<String> words, String unit) {
    String text = unit.isEmpty() ? words.value() : words.value() + " " + unit;
    return new Figure(words, OptionalDouble.empty(), text, unit);
  }

  /** The value and where it comes from. */
  public Sourced<?> sourced() {
    return sourced;
  }

  /** The unrounded number in {@link #unit()}, or empty for dates and words. */
  public OptionalDouble number() {
    return number;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public Optional<Provenance> origin() {
    return Optional.of(sourced.provenance());
  }

  /** The central value as printed, without its range. */
  public String main() {
    int bracket = text.indexOf(" (");
    return ranged() ? text.substring(0, bracket) : text;
  }

  /** The range as printed, such as {@code 8 to 17}; empty if there is none. */
  public Optional<String> range() {
    int bracket = text.indexOf(" (");
    return ranged()
        ? Optional.of(text.substring(bracket + 2, text.length() - 1))
        : Optional.empty();
  }

  private boolean ranged() {
    return sourced.value() instanceof Interval && text.endsWith(")");
  }

  /** The unit; empty for a pure number. */
  public String unit() {
    return unit;
  }
}
