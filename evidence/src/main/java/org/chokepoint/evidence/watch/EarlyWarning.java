package org.chokepoint.evidence.watch;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.Control;

/**
 * The probability that a controller tightens within some months, from its own past controls. A
 * logistic function of the tightening index of these controls, fitted with a small ridge penalty;
 * scored month by month with the year of the month left out, beside the base rate of the other
 * years. The scores are part of every forecast, so that a reader sees whether it is worth anything.
 */
public final class EarlyWarning {

  private static final Pattern LOOSENS =
      Pattern.compile("suspen|removal|general licen|deal|ruling|expiry|lift|resum|repeal");
  private static final Pattern TIGHTENS =
      Pattern.compile(
          "export (?:licens|ban|quota|tax|restrict|report)|embargo|technology|extraterritorial|licensing"
              + "|access denial|import ban|quota|border closure");

  private EarlyWarning() {}

  /**
   * A forecast and how such forecasts have fared.
   *
   * @param actor the controller
   * @param months horizon
   * @param asOf month of the forecast
   * @param probability probability of a tightening within the horizon
   * @param baseRate share of past months that were followed by one
   * @param brier Brier score of the model, each year forecast from the others; lower is better
   * @param baseBrier Brier score of the base rate, in the same way
   * @param reliability ten bins of forecasts, from 0 to 1
   * @param scored number of months scored
   */
  public record Forecast(
      PlaceCode actor,
      int months,
      YearMonth asOf,
      double probability,
      double baseRate,
      double brier,
      double baseBrier,
      List<Bin> reliability,
      int scored) {

    /** Copies the list. */
    public Forecast {
      reliability = List.copyOf(reliability);
    }

    /** Whether the model has beaten the base rate. */
    public boolean beatsBaseRate() {
      return brier < baseBrier;
    }

    /** The verdict in words. */
    public String verdict() {
      return String.format(
          Locale.ROOT,
          "Brier score %.3f against %.3f of the base rate over %d months: %s",
          brier,
          baseBrier,
          scored,
          beatsBaseRate()
              ? "better than the base rate"
              : "no better than the base rate; use the base rate");
    }
  }

  /**
   * Months with forecasts in one tenth of the scale.
   *
   * @param forecast mean forecast
   * @param observed share of months that were followed by a tightening
   * @param months how many
   */
  public record Bin(double forecast, double observed, int months) {}

  private record Sample(int year, double index, boolean followed) {}

  /** The forecast for a controller as of a month; controls after that month are not used. */
  public static Forecast of(
      List<Control> controls, PlaceCode actor, int months, YearMonth first, YearMonth asOf) {
    List<Control> own =
        controls.stream()
            .filter(c -> c.actor().equals(actor) && !YearMonth.from(c.date()).isAfter(asOf))
            .toList();
    List<Sample> samples = samples(own, months, first, asOf);
    Logistic all = fit(samples);
    double rate = rate(samples);
    double[] model = new double[samples.size()];
    double brier = 0;
    double baseBrier = 0;
    for (int i = 0; i < samples.size(); i++) {
      int year = samples.get(i).year();
      List<Sample> others = samples.stream().filter(s -> s.year() != year).toList();
      double truth = samples.get(i).followed() ? 1 : 0;
      model[i] = fit(others).probability(samples.get(i).index());
      brier += (model[i] - truth) * (model[i] - truth);
      double base = rate(others);
      baseBrier += (base - truth) * (base - truth);
    }
    int n = Math.max(1, samples.size());
    return new Forecast(
        actor,
        months,
        asOf,
        all.probability(index(own, asOf)),
        rate,
        brier / n,
        baseBrier / n,
        bins(samples, model),
        samples.size());
  }

  private static Logistic fit(List<Sample> samples) {
    double[] x = samples.stream().mapToDouble(Sample::index).toArray();
    boolean[] y = new boolean[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = samples.get(i).followed();
    }
    return Logistic.fit(x, y);
  }

  private static double rate(List<Sample> samples) {
    long followed = samples.stream().filter(Sample::followed).count();
    return (followed + 0.5) / (samples.size() + 1.0);
  }

  private static List<Sample> samples(
      List<Control> own, int months, YearMonth first, YearMonth asOf) {
    List<Sample> samples = new ArrayList<>();
    for (YearMonth m = first; !m.plusMonths(months).isAfter(asOf); m = m.plusMonths(1)) {
      YearMonth month = m;
      boolean followed =
          own.stream()
              .filter(c -> polarity(c) > 0)
              .map(c -> YearMonth.from(c.date()))
              .anyMatch(d -> d.isAfter(month) && !d.isAfter(month.plusMonths(months)));
      samples.add(new Sample(month.getYear(), index(own, month), followed));
    }
    return samples;
  }

  private static double index(List<Control> own, YearMonth month) {
    double sum = 0;
    for (Control control : own) {
      long age = ChronoUnit.MONTHS.between(YearMonth.from(control.date()), month);
      if (age >= 0) {
        sum += polarity(control) * TighteningIndex.decay(age);
      }
    }
    return sum;
  }

  /** Direction of a control: 2 tightens, -2 loosens, 0 is neither. */
  static int polarity(Control control) {
    String instrument = control.instrument().toLowerCase(Locale.ROOT);
    if (LOOSENS.matcher(instrument).find()) {
      return -2;
    }
    return TIGHTENS.matcher(instrument).find() && !instrument.contains("draft") ? 2 : 0;
  }

  private static List<Bin> bins(List<Sample> samples, double[] model) {
    List<Bin> bins = new ArrayList<>();
    for (int b = 0; b < 10; b++) {
      double sum = 0;
      int followed = 0;
      int count = 0;
      for (int i = 0; i < model.length; i++) {
        if (Math.min(9, (int) (model[i] * 10)) == b) {
          sum += model[i];
          followed += samples.get(i).followed() ? 1 : 0;
          count++;
        }
      }
      bins.add(
          new Bin(count == 0 ? 0 : sum / count, count == 0 ? 0 : (double) followed / count, count));
    }
    return bins;
  }
}
