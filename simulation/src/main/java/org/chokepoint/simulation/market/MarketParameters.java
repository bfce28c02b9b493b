package org.chokepoint.simulation.market;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;

/**
 * The numbers of the market engine that the supply picture does not hold, each with its reason, its
 * prior range and whether the backtest fits it. Immutable; a change makes a copy.
 */
public final class MarketParameters {

  /**
   * One parameter.
   *
   * @param key its name, such as {@code stock-cover}
   * @param value the value used, with where it comes from
   * @param prior the centre of the prior; differs from the value where it was fitted
   * @param low lower end of the prior range
   * @param high upper end of the prior range
   * @param unit unit of the value
   * @param fitted whether the backtest fits it on 2010-2013
   * @param fit the range of the draws that the backtest kept; empty before the fit or if not fitted
   */
  public record Entry(
      String key,
      Sourced<Double> value,
      double prior,
      double low,
      double high,
      String unit,
      boolean fitted,
      Optional<Interval> fit) {

    /** Rejects ranges that do not hold the value. */
    public Entry {
      if (!(low <= value.value() && value.value() <= high && low <= prior && prior <= high)) {
        throw new IllegalArgumentException(
            "parameter " + key + " = " + value.value() + " is outside " + low + ".." + high);
      }
    }
  }

  private final Map<String, Entry> entries;

  private MarketParameters(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /** Parameters from a list; a key must not stand twice. */
  public static MarketParameters of(List<Entry> list) {
    Map<String, Entry> map = new LinkedHashMap<>();
    for (Entry entry : list) {
      if (map.put(entry.key(), entry) != null) {
        throw new IllegalArgumentException("parameter " + entry.key() + " stands twice");
      }
    }
    return new MarketParameters(map);
  }

  /** The parameters shipped with the product. */
  public static MarketParameters standard() {
    return ParameterFile.standard();
  }

  /**
   * A parameter with its source.
   *
   * @throws IllegalArgumentException if there is none of that key
   */
  public Sourced<Double> get(String key) {
    return entry(key).value();
  }

  /** The number alone. */
  public double value(String key) {
    return entry(key).value().value();
  }

  /** All parameters in the order of the file. */
  public List<Entry> entries() {
    return new ArrayList<>(entries.values());
  }

  /** The same parameters but one, which may leave its prior range. */
  public MarketParameters with(String key, Sourced<Double> value) {
    Entry old = entry(key);
    Map<String, Entry> copy = new LinkedHashMap<>(entries);
    copy.put(
        key,
        new Entry(
            key,
            value,
            old.prior(),
            Math.min(old.low(), value.value()),
            Math.max(old.high(), value.value()),
            old.unit(),
            old.fitted(),
            old.fit()));
    return new MarketParameters(copy);
  }

  /** The same parameters but one, assumed for a stated reason. */
  public MarketParameters with(String key, double value, String reason) {
    return with(key, Sourced.assumed(value, reason, "user", "undated"));
  }

  private Entry entry(String key) {
    Entry entry = entries.get(key);
    if (entry == null) {
      throw new IllegalArgumentException(
          "there is no market parameter '" + key + "'. Known are " + entries.keySet());
    }
    return entry;
  }
}
