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
 * The probability that a controller tightens within h months, from its own past controls and from
 * the acts read since. With x the tightening index of these acts, it is
 *
 * <p>P = 1 / (1 + exp(-(a + b x)))
 *
 * <p>fitted month by month with a ridge penalty of one on b. Scored with each year left out in
 * turn: a year's months are forecast from the months whose own h months overlap with none of that
 * year's, because overlapping outcomes would tell the answer. The base rate, (k + 1/2) / (n + 1) of
 * the same months, is scored in the same way. The scores (Brier 1950) are part of every forecast,
 * so that a reader sees whether it is worth anything.
 */
public final class EarlyWarning {

  private static final Pattern LOOSENS =
      Pattern.compile("suspen|removal|general licen|deal|ruling|expiry|lift|resum|repeal");
  private static final Pattern TIGHTENS =
      Pattern.compile(
          "export (?:licens|ban|quota|tax|restrict|report)|embargo|technology|extraterritorial|licensing"
              + "|access denial|import ban|quota|border closure");

  /** A smaller gain would be rounded away by three digits. */
  private static final double LEAST_SHOWN = 0.0005;

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
   * @param followed number of them that were followed by a tightening within the horizon
   * @param years number of years scored
   * @param yearsBetter number of years in which the model's score is better than the base rate's
   * @param gainError standard error of the mean gain over the base rate, over the years
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
      int scored,
      int followed,
      int years,
      int yearsBetter,
      double gainError) {

    /** Copies the list. */
    public Forecast {
      reliability = List.copyOf(reliability);
    }

    /** How much lower the model's Brier score is than that of the base rate. */
    public double gain() {
      return baseBrier - brier;
    }

    /** The model's probability where it has beaten the base rate, else the base rate. */
    public double advised() {
      return beatsBaseRate() ? probability : baseRate;
    }

    /**
     * Whether the model has beaten the base rate. A place that never tightened, or always did,
     * teaches a model nothing, however near its scores come to zero.
     */
    public boolean beatsBaseRate() {
      return brier < baseBrier && followed > 0 && followed < scored;
    }

    /** The verdict in words. */
    public String verdict() {
      if (followed == 0) {
        return "no tightening on record in "
            + scored
            + " months, so there is nothing to learn from; use the base rate";
      }
      String digits = Math.abs(gain()) < LEAST_SHOWN ? "%.5f" : "%.3f";
      return String.format(
          Locale.ROOT,
          "Brier score %s against %s of the base rate over %d months, better in %d of %d years"
              + " (gain %s, standard error %s): %s",
          String.format(Locale.ROOT, digits, brier),
          String.format(Locale.ROOT, digits, baseBrier),
          scored,
          yearsBetter,
          years,
          String.format(Locale.ROOT, digits, gain()),
          String.format(Locale.ROOT, digits, gainError),
          judgement());
    }

    private String judgement() {
      if (!beatsBaseRate()) {
        return "no better than the base rate; use the base rate";
      }
      return gain() > 2 * gainError
          ? "better than the base rate"
          : "better than the base rate, but by less than two standard errors; lean on it lightly";
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

  private record Sample(YearMonth month, double index, boolean followed) {}

  /**
   * What the forecast is made from.
   *
   * @param controls dated past controls of all actors
   * @param acts acts read from documents that the controls do not hold yet, by the same actor
   * @param first first month that is scored
   * @param known last month of which the controls are known to be complete
   */
  public record Basis(
      List<Control> controls, List<DatedSignal> acts, YearMonth first, YearMonth known) {

    /** Copies the lists. */
    public Basis {
      controls = List.copyOf(controls);
      acts = List.copyOf(acts);
    }
  }

  /** The forecast for a controller as of a month from its controls alone. */
  public static Forecast of(
      List<Control> controls, PlaceCode actor, int months, YearMonth first, YearMonth asOf) {
    return of(new Basis(controls, List.of(), first, asOf), actor, months, asOf);
  }

  /**
   * The forecast for a controller.
   *
   * @param basis what it is made from; what is dated after {@code asOf} is not used
   * @param actor the controller
   * @param months horizon
   * @param asOf month of the forecast
   */
  public static Forecast of(Basis basis, PlaceCode actor, int months, YearMonth asOf) {
    YearMonth known = basis.known().isAfter(asOf) ? asOf : basis.known();
    List<Control> own =
        basis.controls().stream()
            .filter(c -> c.actor().equals(actor) && !YearMonth.from(c.date()).isAfter(known))
            .toList();
    List<Sample> samples = samples(own, months, basis.first(), known);
    double[] model = new double[samples.size()];
    Score score = new Score();
    for (int i = 0; i < samples.size(); i++) {
      Sample s = samples.get(i);
      List<Sample> others = others(samples, s.month().getYear(), months);
      model[i] = fit(others).probability(s.index());
      score.add(s.month().getYear(), model[i], rate(others), s.followed());
    }
    return new Forecast(
        actor,
        months,
        asOf,
        fit(samples).probability(index(own, asOf) + index(basis.acts(), known, asOf)),
        rate(samples),
        score.model(),
        score.base(),
        bins(samples, model),
        samples.size(),
        (int) samples.stream().filter(Sample::followed).count(),
        score.years(),
        score.yearsBetter(),
        score.gainError());
  }

  /** The months from which a year may be forecast: no outcome is shared with the year's. */
  private static List<Sample> others(List<Sample> samples, int year, int months) {
    YearMonth from = YearMonth.of(year, 1).minusMonths(months - 1L);
    YearMonth to = YearMonth.of(year, 12).plusMonths(months - 1L);
    return samples.stream().filter(s -> s.month().isBefore(from) || s.month().isAfter(to)).toList();
  }

  /** What acts read after the last known control add to the index. */
  private static double index(List<DatedSignal> acts, YearMonth known, YearMonth month) {
    double sum = 0;
    for (DatedSignal act : acts) {
      YearMonth at = YearMonth.from(act.date());
      if (act.signal().attribution().movesIndex() && at.isAfter(known) && !at.isAfter(month)) {
        sum +=
            act.signal().certainty().weight()
                * act.signal().polarity()
                * TighteningIndex.decay(ChronoUnit.MONTHS.between(at, month));
      }
    }
    return sum;
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
      samples.add(new Sample(month, index(own, month), followed));
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
