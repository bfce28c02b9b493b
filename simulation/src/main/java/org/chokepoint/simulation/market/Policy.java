package org.chokepoint.simulation.market;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chokepoint.simulation.lever.Lever;

/**
 * The levers of a scenario laid over the network: which columns they bound, tax or idle. Levers of
 * zero strength leave no trace, so that the run without effect is the base to the bit.
 */
final class Policy {

  /** One lever in force: writes itself into a month. */
  interface Force {
    /** Applies the lever to a month's input. */
    void apply(YearMonth month, MonthInput in, Prices last, Levies levies);

    /** Columns whose tonnes together the lever limits; empty for none. */
    default int[] limited() {
      return new int[0];
    }

    /** The part of a place's supply of a good that is at risk at full effect, 0..1. */
    default double atRisk(int good, int place) {
      return 0;
    }
  }

  /** Prices of the month before, for rules that look at them. */
  interface Prices {
    /** Price of a good where it is made. */
    double origin(int good, int place);
  }

  /** Money between columns and treasuries: who earns a wedge. */
  static final class Levies {
    private int count;
    private int[] column = new int[16];
    private int[] place = new int[16];
    private boolean[] producers = new boolean[16];
    private double[] rate = new double[16];

    void clear() {
      count = 0;
    }

    /**
     * Adds a wedge on a column that the treasury of a place earns, or pays if negative.
     *
     * @param atPlace index of the place, or -1 if the exporter keeps it
     */
    void add(int ofColumn, int atPlace, double usdPerKg) {
      add(ofColumn, atPlace, atPlace < 0, usdPerKg);
    }

    /**
     * Adds a wedge on a column.
     *
     * @param atPlace index of the place that earns it, or -1 for that from which the goods leave
     * @param byProducers whether its producers earn it and not its treasury
     */
    void add(int ofColumn, int atPlace, boolean byProducers, double usdPerKg) {
      if (count == column.length) {
        column = Arrays.copyOf(column, count * 2);
        place = Arrays.copyOf(place, count * 2);
        producers = Arrays.copyOf(producers, count * 2);
        rate = Arrays.copyOf(rate, count * 2);
      }
      column[count] = ofColumn;
      place[count] = atPlace;
      producers[count] = byProducers;
      rate[count++] = usdPerKg;
    }

    int count() {
      return count;
    }

    int column(int i) {
      return column[i];
    }

    int place(int i) {
      return place[i];
    }

    boolean byProducers(int i) {
      return producers[i];
    }

    double rate(int i) {
      return rate[i];
    }
  }

  private final List<Lever> levers = new ArrayList<>();
  private final List<Force> forces = new ArrayList<>();
  private final List<int[]> limits = new ArrayList<>();
  private final List<double[][]> atRisk = new ArrayList<>();

  Policy(MarketModel model, List<Lever> all) {
    Forces make = new Forces(model);
    for (Lever lever : all) {
      if (lever.terms().strength() > 0) {
        int index = limitIndex(make.of(lever, 0).limited());
        Force force = make.of(lever, index);
        levers.add(lever);
        forces.add(force);
        atRisk.add(exposure(model.network, force));
        if (force.limited().length > 0 && index == limits.size()) {
          limits.add(force.limited());
        }
      }
    }
  }

  private static double[][] exposure(Network net, Force force) {
    double[][] share = new double[net.goods.size()][net.places];
    for (int g = 0; g < share.length; g++) {
      for (int p = 0; p < net.places; p++) {
        share[g][p] = net.delivered[g][p] < 0 ? 0 : force.atRisk(g, p);
      }
    }
    return share;
  }

  // Quotas of one actor that follow each other on the same goods share a limit.
  private int limitIndex(int[] limited) {
    for (int q = 0; q < limits.size(); q++) {
      if (Arrays.equals(limits.get(q), limited)) {
        return q;
      }
    }
    return limits.size();
  }

  List<int[]> limits() {
    return limits;
  }

  /** Writes all levers into the month. */
  void apply(YearMonth month, MonthInput in, Prices last, Levies levies) {
    in.clearPolicy();
    levies.clear();
    for (Force force : forces) {
      force.apply(month, in, last, levies);
    }
  }

  /**
   * The perceived risk to a place's supply of a good in a month: what is at risk from levers that
   * have been announced, fading as buyers grow used to them. Fear outlives a lever: what was done
   * once can be done again.
   */
  double risk(YearMonth month, int good, int place, double decay) {
    double risk = 0;
    for (int i = 0; i < forces.size(); i++) {
      YearMonth announced = levers.get(i).terms().timing().announced();
      double share = atRisk.get(i)[good][place];
      if (share > 0 && !month.isBefore(announced)) {
        long age = announced.until(month, java.time.temporal.ChronoUnit.MONTHS);
        risk = Math.max(risk, share * StrictMath.pow(decay, age));
      }
    }
    return risk;
  }
}
