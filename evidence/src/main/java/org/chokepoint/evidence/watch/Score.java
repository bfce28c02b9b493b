package org.chokepoint.evidence.watch;

import java.util.Map;
import java.util.TreeMap;

/** Brier scores of a model and of the base rate, month by month and year by year. */
final class Score {

  private final Map<Integer, double[]> years = new TreeMap<>();
  private double model;
  private double base;
  private int months;

  void add(int year, double forecast, double rate, boolean followed) {
    double truth = followed ? 1 : 0;
    double m = (forecast - truth) * (forecast - truth);
    double b = (rate - truth) * (rate - truth);
    model += m;
    base += b;
    months++;
    double[] sums = years.computeIfAbsent(year, y -> new double[2]);
    sums[0] += b - m;
    sums[1]++;
  }

  double model() {
    return model / Math.max(1, months);
  }

  double base() {
    return base / Math.max(1, months);
  }

  int years() {
    return years.size();
  }

  int yearsBetter() {
    return (int) years.values().stream().filter(y -> y[0] > 0).count();
  }

  /** Standard error of the mean of the yearly gains. */
  double gainError() {
    int n = years.size();
    if (n < 2) {
      return 0;
    }
    double[] gains = years.values().stream().mapToDouble(y -> y[0] / y[1]).toArray();
    double mean = 0;
    for (double gain : gains) {
      mean += gain / n;
    }
    double squares = 0;
    for (double gain : gains) {
      squares += (gain - mean) * (gain - mean);
    }
    return Math.sqrt(squares / (n - 1) / n);
  }
}
