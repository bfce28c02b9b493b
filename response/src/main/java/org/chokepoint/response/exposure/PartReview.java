package org.chokepoint.response.exposure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.assumption.Assumption;
import org.chokepoint.response.bill.PartLine;

/**
 * One part in every case. It is made only as far as its scarcest material goes; its margin counts
 * once, its materials' cost line by line.
 */
final class PartReview {

  private static final double WEEKS_A_MONTH = 30.4375 / 7;
  private static final double MORE_STOCK_WEEKS = 8;
  private static final double HOLDING = 1.1;
  private static final double SECOND_SHARE = 0.4;
  private static final double SECOND_PREMIUM = 0.15;
  private static final double SAVING = 0.3;
  private static final double REDESIGN_USD = 100_000;
  private static final double MONTHS_A_YEAR = 12;

  private final String part;
  private final List<PartLine> lines;
  private final RiskCases risks;
  private final Provenance from;
  private final LineRisk[][] risk;
  private final Buffer[][] buffers;
  private final double[][] output;
  private final double[][] cost;
  private final double[][] margin;
  private final int weakest;

  PartReview(String part, List<PartLine> lines, RiskCases risks, Provenance from) {
    this.part = part;
    this.lines = lines;
    this.risks = risks;
    this.from = from;
    this.risk = new LineRisk[risks.count()][lines.size()];
    this.buffers = new Buffer[risks.count()][lines.size()];
    this.output = new double[risks.count()][risks.months()];
    this.cost = new double[risks.count()][risks.months()];
    this.margin = new double[risks.count()][risks.months()];
    for (int c = 0; c < buffers.length; c++) {
      Arrays.fill(output[c], 1);
      for (int l = 0; l < lines.size(); l++) {
        follow(c, l);
      }
      account(c);
    }
    this.weakest = weakest();
  }

  private void follow(int c, int l) {
    risk[c][l] = risks.of(lines.get(l), c);
    buffers[c][l] = buffer(risk[c][l].availability(), stockMonths(lines.get(l)), c);
    for (int t = 0; t < output[c].length; t++) {
      output[c][t] = Math.min(output[c][t], buffers[c][l].output()[t]);
    }
  }

  private void account(int c) {
    double marginPerMonth = 0;
    for (int l = 0; l < lines.size(); l++) {
      PartLine.Use use = lines.get(l).use();
      double kg = lines.get(l).kgPerUnit().value().central() * use.unitsPerMonth();
      marginPerMonth = Math.max(marginPerMonth, use.unitsPerMonth() * use.marginPerUnit());
      for (int t = 0; t < output[c].length; t++) {
        cost[c][t] += kg * output[c][t] * risk[c][l].addedUsdPerKg(t);
      }
    }
    for (int t = 0; t < output[c].length; t++) {
      margin[c][t] = marginPerMonth * (1 - output[c][t]);
    }
  }

  private static double stockMonths(PartLine line) {
    return line.use().stockWeeks() / WEEKS_A_MONTH;
  }

  private Buffer buffer(double[] availability, double stockMonths, int c) {
    return Buffer.of(availability, stockMonths, risks.signal(c).firstMonth());
  }

  private int weakest() {
    int worst = 0;
    for (int l = 1; l < lines.size(); l++) {
      if (buffers[0][l].survivalMonths() < buffers[0][worst].survivalMonths()) {
        worst = l;
      }
    }
    return worst;
  }

  PartExposure exposure() {
    List<PartExposure.Month> months = new ArrayList<>();
    for (int t = 0; t < risks.months(); t++) {
      int month = t;
      months.add(
          new PartExposure.Month(
              risks.signal(0).start().plusMonths(t),
              span(c -> output[c][month]),
              span(c -> cost[c][month]),
              span(c -> margin[c][month])));
    }
    return new PartExposure(
        part,
        figure(span(c -> survivalWeeks(c)), "weeks until stock and deliveries fall short"),
        holds(),
        lines.get(weakest).grade().id(),
        elements(),
        figure(span(c -> sum(cost[c])), "added price times kilograms bought"),
        figure(span(c -> sum(margin[c])), "margin times units that cannot be made"),
        months);
  }

  private boolean holds() {
    for (Buffer buffer : buffers[0]) {
      if (!buffer.holds()) {
        return false;
      }
    }
    return true;
  }

  private double survivalWeeks(int c) {
    double least = Double.POSITIVE_INFINITY;
    for (Buffer buffer : buffers[c]) {
      least = Math.min(least, buffer.survivalMonths());
    }
    return least * WEEKS_A_MONTH;
  }

  private static double sum(double[] monthly) {
    double sum = 0;
    for (double month : monthly) {
      sum += month;
    }
    return sum;
  }

  private Interval span(IntToDoubleFunction ofCase) {
    double central = ofCase.applyAsDouble(0);
    double low = central;
    double high = central;
    for (int c = 1; c < risks.count(); c++) {
      double value = ofCase.applyAsDouble(c);
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return new Interval(low, central, high);
  }

  private Sourced<Interval> figure(Interval value, String method) {
    List<Provenance> inputs = new ArrayList<>(List.of(from));
    lines.forEach(l -> inputs.add(l.kgPerUnit().provenance()));
    return new Sourced<>(
        value, new Provenance.Computed(method, "1", inputs.stream().distinct().toList()));
  }

  private List<PartExposure.ElementUse> elements() {
    Map<MaterialId, Double> kg = new TreeMap<>();
    for (PartLine line : lines) {
      double used = line.kgPerUnit().value().central() * line.use().unitsPerMonth();
      line.grade().content().forEach((e, share) -> kg.merge(e, used * share.value(), Double::sum));
    }
    return kg.entrySet().stream()
        .map(e -> new PartExposure.ElementUse(e.getKey(), e.getValue()))
        .toList();
  }

  /** What buys time for the weakest line; empty if the part holds. */
  List<Remedy> remedies() {
    if (holds()) {
      return List.of();
    }
    PartLine line = lines.get(weakest);
    double[] now = risk[0][weakest].availability();
    double kgPerMonth = line.kgPerUnit().value().central() * line.use().unitsPerMonth();
    double price = risks.signal(0).calmUsdPerKg(line.grade().market());
    double stock = stockMonths(line);
    List<Remedy> remedies = new ArrayList<>();
    double more = MORE_STOCK_WEEKS / WEEKS_A_MONTH;
    remedies.add(remedy(Remedy.Kind.STOCK, now, stock + more, kgPerMonth * more * price * HOLDING));
    remedies.add(
        remedy(
            Remedy.Kind.DUAL_SOURCE,
            mixed(now),
            stock,
            kgPerMonth * MONTHS_A_YEAR * SECOND_SHARE * price * SECOND_PREMIUM));
    remedies.add(remedy(Remedy.Kind.SUBSTITUTION, saved(now), stock / (1 - SAVING), REDESIGN_USD));
    return remedies;
  }

  private Remedy remedy(Remedy.Kind kind, double[] availability, double stock, double usd) {
    double before = buffers[0][weakest].survivalMonths();
    double after = buffer(availability, stock, 0).survivalMonths();
    double weeks = Math.max(0, after - before) * WEEKS_A_MONTH;
    String reason =
        switch (kind) {
          case STOCK -> "calm price plus a tenth for holding";
          case DUAL_SOURCE -> "two fifths of a year's use at a premium of 15 %";
          case SUBSTITUTION -> "100,000 dollars of engineering and qualification";
        };
    return new Remedy(
        part, lines.get(weakest).grade().id(), kind, weeks, Assumption.of(usd, reason));
  }

  private static double[] mixed(double[] availability) {
    double[] mixed = new double[availability.length];
    for (int t = 0; t < mixed.length; t++) {
      mixed[t] = (1 - SECOND_SHARE) * availability[t] + SECOND_SHARE;
    }
    return mixed;
  }

  private static double[] saved(double[] availability) {
    double[] saved = new double[availability.length];
    for (int t = 0; t < saved.length; t++) {
      saved[t] = Math.min(1, availability[t] / (1 - SAVING));
    }
    return saved;
  }
}
